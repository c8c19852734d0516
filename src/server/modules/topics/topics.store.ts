import { sql } from 'kysely';
import type { Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';

export interface NewTopic {
  readonly id: string;
  readonly parentId: string | null;
  readonly escoUri: string | null;
}

export interface NewLabel {
  readonly topicId: string;
  readonly language: Language;
  readonly label: string;
  readonly isPreferred: boolean;
}

type Origin = 'product' | 'imported' | 'own';

/** Makes changes to the organisation's topics happen one after the other, until the transaction ends. */
export async function lockTopicList(work: Work): Promise<void> {
  await work.db
    .insertInto('topic_lists')
    .values({ tenant_id: work.tenantId, content_hash: '', loaded_at: work.now })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ loaded_at: work.now }))
    .execute();
}

/** Inserts topics, or brings their broader topic up to date. Broader ones come first. */
export async function saveTopics(
  work: Work,
  origin: Origin,
  topics: readonly NewTopic[],
): Promise<void> {
  const rows = JSON.stringify(topics);
  await sql`
    insert into topics (tenant_id, id, parent_id, origin, esco_uri, created_at, updated_at)
    select ${work.tenantId}, id, "parentId", ${origin}, "escoUri", ${work.now}, ${work.now}
      from jsonb_to_recordset(${rows}::jsonb) as t (id text, "parentId" text, "escoUri" text)
    on conflict (tenant_id, id) do update
      set parent_id = excluded.parent_id, updated_at = excluded.updated_at
      where topics.parent_id is distinct from excluded.parent_id`.execute(work.db);
}

/**
 * Adds labels; those that differ in capitals and accents alone count as one.
 * @param isOwn kept when the product's list is loaded again
 */
export async function addLabels(
  work: Work,
  labels: readonly NewLabel[],
  isOwn: boolean,
): Promise<void> {
  const rows = JSON.stringify(labels);
  await sql`
    insert into topic_labels (tenant_id, topic_id, language, label, folded, is_preferred, is_own)
    select distinct on ("topicId", language, folded)
        ${work.tenantId}::uuid, "topicId", language, label, folded, "isPreferred", ${isOwn}::boolean
      from jsonb_to_recordset(${rows}::jsonb)
        as l ("topicId" text, language text, label text, "isPreferred" boolean),
        lower(unaccent(label)) as folded
      order by "topicId", language, folded, "isPreferred" desc
    on conflict (tenant_id, topic_id, language, folded) do update
      set label = excluded.label, is_preferred = true where excluded.is_preferred`.execute(work.db);
}

/**
 * Drops the labels that came with the product or an import; what administrators added stays.
 * @param language the only one to drop; left out: all of them
 */
export async function dropLabelsOf(
  work: Work,
  topicIds: readonly string[],
  language: Language | null = null,
): Promise<void> {
  await sql`
    delete from topic_labels
      where tenant_id = ${work.tenantId} and not is_own and topic_id = any(${[...topicIds]})
        and (${language}::text is null or language = ${language})`.execute(work.db);
}

/** Makes what topics are found by anew, after many labels or broader topics have changed. */
export async function rebuildIndex(work: Work): Promise<void> {
  await work.db.deleteFrom('topic_trigrams').where('tenant_id', '=', work.tenantId).execute();
  await work.db.deleteFrom('topic_words').where('tenant_id', '=', work.tenantId).execute();
  await indexLabels(work, 0);
  await sql`
    select refresh_mentor_topics(registration) from mentor_registrations as registration
      where tenant_id = ${work.tenantId}`.execute(work.db);
}

/**
 * Lists the trigrams and the words of labels that were added.
 * @param after number of the last label that is listed already
 */
export async function indexLabels(work: Work, after: number): Promise<void> {
  await sql`
    insert into topic_words (tenant_id, word, topic_id)
    select distinct tenant_id, word, topic_id from topic_labels, words_of(label) as word
      where tenant_id = ${work.tenantId} and number > ${after}
    on conflict do nothing`.execute(work.db);
  await sql`
    insert into topic_trigrams (tenant_id, trigram, label_numbers)
    select ${work.tenantId}, trigram, array_agg(number order by number)
      from topic_labels, unnest(show_trgm(folded)) as trigram
      where tenant_id = ${work.tenantId} and number > ${after}
      group by trigram
    on conflict (tenant_id, trigram) do update
      set label_numbers = topic_trigrams.label_numbers || excluded.label_numbers`.execute(work.db);
}

/** @returns the number of the last label there is */
export async function lastLabelNumber(work: Work): Promise<number> {
  const row = await work.db
    .selectFrom('topic_labels')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  return row?.last ?? 0;
}
