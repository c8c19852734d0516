import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { FoundTopic, Language, Topic } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { ensureProductTopics } from './ensure-product-topics.ts';

/** Likeness of words (pg_trgm) from which a topic counts as found. */
export const leastLikeness = 0.3;
/** Labels whose likeness is measured exactly: those with the most trigrams in common. */
const measuredLabels = 300;

/** The topic's label in the language asked for, else in English, else in any. */
const labelIn = (language: Language) => sql<string>`(
  select label from topic_labels
    where tenant_id = topics.tenant_id and topic_id = topics.id and is_preferred
    order by language = ${language} desc, language = 'en' desc, language limit 1)`;

/**
 * The topics that a screen needs words for: the product's, the organisation's own, and of those that
 * were imported the ones that somebody chose.
 * @returns in the order of the language's alphabet
 */
export async function listTopicsIn(work: Work, language: Language): Promise<Topic[]> {
  await ensureProductTopics(work);
  const { rows } = await sql<{ id: string; parentId: string | null; label: string }>`
    select id, parent_id as "parentId", ${labelIn(language)} as label from topics
      where tenant_id = ${work.tenantId} and (origin <> 'imported' or id in (
        select unnest(topics) from mentor_registrations where tenant_id = ${work.tenantId}
        union select unnest(topics) from mentee_intakes where tenant_id = ${work.tenantId}))`.execute(
    work.db,
  );
  return rows.sort((a, b) => a.label.localeCompare(b.label, language));
}

/**
 * The topics whose words, in any language, are like those written. The beginning of a word counts
 * most, then the person's own language.
 * @param limit how many at most
 */
export async function findTopicsLike(
  work: Work,
  text: string,
  language: Language,
  limit: number,
): Promise<FoundTopic[]> {
  await ensureProductTopics(work);
  const { rows } = await sql<FoundTopic>`
    with asked as (select lower(unaccent(${text.trim()})) as words),
    asked_trigrams as (select unnest(show_trgm((select words from asked))) as trigram),
    near as (
      select number, count(*) as shared
        from topic_trigrams list join asked_trigrams using (trigram), unnest(list.label_numbers) as number
        where list.tenant_id = ${work.tenantId}
        group by number
        having count(*) >= ${leastLikeness}::real * (select count(*) from asked_trigrams)
        order by shared desc limit ${measuredLabels}),
    measured as (
      select found.topic_id, found.label, found.language,
          greatest(similarity(found.folded, words), word_similarity(words, found.folded)) as likeness,
          found.folded = words as is_exact,
          ' ' || found.folded like '% ' || replace(replace(words, '%', ''), '_', '') || '%' as begins
        from near join topic_labels found using (number), asked
        where found.tenant_id = ${work.tenantId}),
    best as (
      select distinct on (topic_id) *,
          is_exact::int + begins::int + likeness + (language = ${language})::int * 0.2 as place
        from measured where likeness >= ${leastLikeness}::real
        order by topic_id, place desc, label)
    select topics.id, topics.parent_id as "parentId", ${labelIn(language)} as label,
        best.label as matched, best.is_exact as "isExact"
      from best join topics on topics.id = best.topic_id and topics.tenant_id = ${work.tenantId}
      order by best.place desc, label limit ${limit}`.execute(work.db);
  return rows;
}

/** For each topic the broader one it belongs to; null: it is at the top. */
export type TopicParents = ReadonlyMap<string, string | null>;

/**
 * The broader topics of those that were not imported, as one JSON object: they are few, and most of
 * what people choose, so that a statement that reads something else brings them along.
 */
export const selectOwnParents = (work: Work): RawBuilder<Readonly<Record<string, string | null>>> =>
  sql`(select coalesce(jsonb_object_agg(id, parent_id), '{}') from topics
    where tenant_id = ${work.tenantId} and origin <> 'imported')`;

/** @returns the same with those of topics that are not among the known, which are read */
export async function completeParents(
  work: Work,
  known: TopicParents,
  ids: readonly string[],
): Promise<TopicParents> {
  const missing = ids.filter((id) => !known.has(id));
  return missing.length === 0 ? known : new Map([...known, ...(await parentsOf(work, missing))]);
}

/** @returns for each topic the broader one it belongs to, as far as it is known */
export async function parentsOf(work: Work, ids: readonly string[]): Promise<TopicParents> {
  if (ids.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('topics')
    .select(['id', 'parent_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.parent_id]));
}
