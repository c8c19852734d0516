import { listTopics, type Topic } from '../../contract/index.ts';
import { useEndpoint } from './use-endpoint.ts';
import { useLanguage } from './use-language.ts';

/** The topics of mentoring in the person's language, and the label of each by its id. */
export function useTopics(): { topics: readonly Topic[]; labelOf: (topicId: string) => string } {
  const { data } = useEndpoint(listTopics, { query: { language: useLanguage() } });
  const topics = data?.topics ?? [];
  const labels = new Map(topics.map((topic) => [topic.id, topic.label]));
  return { topics, labelOf: (topicId) => labels.get(topicId) ?? '…' };
}
