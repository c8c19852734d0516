import { sql } from 'kysely';
import type { Language, Topic } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../administration/index.ts';
import { findTopicsLike } from './topics.views.ts';

/** Suggestions of one person that an administrator has not looked at yet. */
const mostWaiting = 20;

/**
 * Passes on words that the list of topics lacks, once for each person.
 * @returns the topic that has these very words after all; null when they were passed on
 * @throws AppError `too-many-requests` when many of the person's suggestions wait already
 */
export async function suggestTopic(
  work: Work,
  personId: string,
  suggestion: { language: Language; words: string },
): Promise<Topic | null> {
  const { language, words } = suggestion;
  const [found] = await findTopicsLike(work, words, language, 1);
  if (found?.isExact) return { id: found.id, label: found.label, parentId: found.parentId };
  await requireRoom(work, personId);
  const id = newId(work.now);
  const added = await work.db
    .insertInto('topic_suggestions')
    .values({
      tenant_id: work.tenantId,
      id,
      person_id: personId,
      language,
      words,
      folded: sql<string>`lower(unaccent(${words}))`,
      state: 'waiting',
      created_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'folded', 'person_id']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) {
    await recordAudit(work, {
      action: 'topic-suggestion.made',
      subject: { kind: 'topic-suggestion', id },
    });
  }
  return null;
}

async function requireRoom(work: Work, personId: string): Promise<void> {
  const { count } = await work.db
    .selectFrom('topic_suggestions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  if (count >= mostWaiting) throw new AppError('too-many-requests');
}
