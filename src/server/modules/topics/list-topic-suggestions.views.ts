import { sql } from 'kysely';
import type { z } from 'zod';
import type { Language, listTopicSuggestions } from '../../../contract/index.ts';
import { languageSchema } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { findTopicsLike } from './topics.views.ts';

const shown = 50;
const alikeShown = 3;

interface Waiting {
  readonly id: string;
  readonly words: string;
  readonly language: string;
  readonly count: number;
  readonly firstAt: Date;
}

/** What waits for an administrator, what most people asked for first. */
export async function listSuggestions(
  work: Work,
  language: Language,
): Promise<z.input<typeof listTopicSuggestions.response>> {
  const { rows } = await sql<Waiting>`
    select (array_agg(id order by created_at, id))[1] as id,
        (array_agg(words order by created_at, id))[1] as words,
        (array_agg(language order by created_at, id))[1] as language,
        count(*) as count, min(created_at) as "firstAt"
      from topic_suggestions where tenant_id = ${work.tenantId} and state = 'waiting'
      group by folded order by count(*) desc, min(created_at) limit ${shown}`.execute(work.db);
  const suggestions = [];
  for (const row of rows) {
    const alike = await findTopicsLike(work, row.words, language, alikeShown);
    suggestions.push({
      ...row,
      language: languageSchema.parse(row.language),
      firstAt: row.firstAt.toISOString(),
      alike: alike.map(({ id, label, parentId }) => ({ id, label, parentId })),
    });
  }
  return { suggestions, topics: await countTopics(work) };
}

async function countTopics(
  work: Work,
): Promise<{ product: number; imported: number; own: number }> {
  const rows = await work.db
    .selectFrom('topics')
    .select(({ fn }) => ['origin', fn.countAll<number>().as('count')])
    .where('tenant_id', '=', work.tenantId)
    .groupBy('origin')
    .execute();
  const countOf = (origin: string): number => rows.find((row) => row.origin === origin)?.count ?? 0;
  return { product: countOf('product'), imported: countOf('imported'), own: countOf('own') };
}
