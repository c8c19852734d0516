import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { languageSchema, topicIdSchema } from '../../../contract/index.ts';
import type { Language } from '../../../contract/index.ts';

const topicsSchema = z.array(
  z.object({ id: topicIdSchema, labels: z.record(languageSchema, z.string()) }),
);

const path = join(import.meta.dirname, '../../../content/topics.json');
const topics = topicsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const known = new Set(topics.map((topic) => topic.id));

/** Without case and accents, so that people find words as they type them. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** @returns the topics with their labels in one language, in the order of that language's alphabet */
export function listTopicLabels(language: Language): { id: string; label: string }[] {
  return topics
    .map((topic) => ({ id: topic.id, label: topic.labels[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

/** @returns ids of the topics whose label, in any language, holds the word */
export function topicsWithWord(word: string): string[] {
  const folded = foldText(word);
  return topics
    .filter((topic) =>
      Object.values(topic.labels).some((label) => foldText(label).includes(folded)),
    )
    .map((topic) => topic.id);
}

/** @returns the ids that name no topic */
export function unknownTopics(ids: readonly string[]): string[] {
  return ids.filter((id) => !known.has(id));
}
