import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { languageSchema, topicIdSchema } from '../../../contract/index.ts';
import type { Language } from '../../../contract/index.ts';

const topicSchema = z.object({
  id: topicIdSchema,
  labels: z.record(languageSchema, z.string()),
  synonyms: z.record(languageSchema, z.array(z.string())),
});
const groupSchema = topicSchema.extend({ narrower: z.array(topicSchema) });

/** A topic of the product's own list. */
export interface ProductTopic {
  readonly id: string;
  readonly parentId: string | null;
  readonly labels: Readonly<Record<Language, string>>;
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
}

const folder = join(import.meta.dirname, '../../../content/topics');

/**
 * Reads `src/content/topics`: one file for each broad topic, with the narrower ones in it.
 * @returns broad topics before those that belong to them
 */
export function readProductTopics(): { topics: readonly ProductTopic[]; hash: string } {
  const hash = createHash('sha256');
  const topics: ProductTopic[] = [];
  for (const file of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    hash.update(text);
    const { narrower, ...broad } = groupSchema.parse(JSON.parse(text));
    topics.push({ ...broad, parentId: null });
    topics.push(...narrower.map((topic) => ({ ...topic, parentId: broad.id })));
  }
  return { topics, hash: hash.digest('hex') };
}
