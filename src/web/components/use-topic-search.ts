import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { findTopics, listTopics, suggestTopic, type Topic } from '../../contract/index.ts';
import { endpointKey, useEndpoint, useEndpointChange } from '../lib/use-endpoint.ts';
import { useLanguage } from '../lib/use-language.ts';

const pauseInTyping = 250;
const leastCharacters = 2;

/** One topic offered for words that were typed. */
interface OfferedTopic {
  readonly id: string;
  readonly label: string;
  /** The words that led to it, where they are not its label. */
  readonly matched: string | null;
}

export interface TopicSearch {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Null while nothing is searched for: then the list is there to browse. */
  readonly found: readonly OfferedTopic[] | null;
  readonly isSearching: boolean;
  /** Whether the list has these very words. */
  readonly hasExact: boolean;
  /** Keeps the label of a topic that the list does not hold, because it was imported. */
  readonly keep: (topicId: string) => void;
  /** Passes the words on; calls back with a topic where the list has them after all. */
  readonly suggest: (onTopic: (topicId: string) => void) => void;
  /** The words that were passed on last. */
  readonly suggested: string | null;
  readonly error: Error | null;
}

function useDelayed(text: string): string {
  const [delayed, setDelayed] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(text), pauseInTyping);
    return () => clearTimeout(timer);
  }, [text]);
  return delayed;
}

/** Finds topics for what is typed, in any language and with the slips that people make. */
export function useTopicSearch(): TopicSearch {
  const language = useLanguage();
  const cache = useQueryClient();
  const [text, type] = useState('');
  const [suggested, setSuggested] = useState<string | null>(null);
  const wanted = text.trim();
  const delayed = useDelayed(wanted);
  const isSearched = wanted.length >= leastCharacters;
  const { data, isFetching } = useEndpoint(
    findTopics,
    { query: { language, text: delayed } },
    { isEnabled: delayed.length >= leastCharacters, keepsPrevious: true },
  );
  const keepTopic = (topic: Topic): void => {
    cache.setQueryData<{ topics: Topic[] }>(
      endpointKey(listTopics, { query: { language } }),
      (before) =>
        before && !before.topics.some(({ id }) => id === topic.id)
          ? { topics: [...before.topics, topic] }
          : before,
    );
  };
  const change = useEndpointChange(suggestTopic);
  return {
    text,
    type: (typed) => {
      setSuggested(null);
      type(typed);
    },
    found: isSearched
      ? (data?.topics ?? []).map(({ id, label, matched }) => ({
          id,
          label,
          matched: matched.toLowerCase() === label.toLowerCase() ? null : matched,
        }))
      : null,
    isSearching: isSearched && (isFetching || delayed !== wanted),
    hasExact: data?.topics.some(({ isExact }) => isExact) === true,
    keep: (topicId) => {
      const topic = data?.topics.find(({ id }) => id === topicId);
      if (topic) keepTopic({ id: topic.id, label: topic.label, parentId: topic.parentId });
    },
    suggest: (onTopic) => {
      change.mutate(
        { body: { language, words: wanted } },
        {
          onSuccess: ({ topic }) => {
            type('');
            if (topic === null) {
              setSuggested(wanted);
              return;
            }
            keepTopic(topic);
            onTopic(topic.id);
          },
        },
      );
    },
    suggested,
    error: change.error,
  };
}
