import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { mentorQuery } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

/** What the person looks for, its page apart. */
export type MentorFilters = Omit<z.output<typeof mentorQuery>, 'page' | 'pageSize'>;

type Condition = RawBuilder<boolean>;

/** Words of a search beyond this many are not looked at. */
const mostWords = 6;
const mostOfOneWord = 1500;
const mostOfOneOfWords = 100_000;

const overlaps = (column: string, values: readonly string[]): Condition =>
  sql<boolean>`${sql.ref(column)} && ${[...values]}::text[]`;

/** A word's beginning as a range of an index that is ordered by bytes. */
const begins = (word: string): Condition => {
  const folded = sql`lower(unaccent(${word}))`;
  return sql<boolean>`word >= ${folded} and word < ${folded} || ${'\u{10FFFF}'}`;
};

/**
 * The mentor says the word, or HR says it of them, or it names a topic that they offer.
 * @param most mentors that are looked at: a word that stands in most texts narrows nothing
 */
function hasWord(work: Work, programmeId: string, word: string, most: number): Condition {
  return sql<boolean>`offer.id in (
    (select registration_id from mentor_words
      where tenant_id = ${work.tenantId} and ${begins(word)} limit ${most})
    union
    (select registration_id from mentor_topics
      where tenant_id = ${work.tenantId} and programme_id = ${programmeId} and not is_broader
        and topic_id in (select topic_id from topic_words
          where tenant_id = ${work.tenantId} and ${begins(word)}) limit ${most}))`;
}

/** The words of a search, as `words_of` cuts those of mentors. */
export function wordsOf(search: string): string[] {
  const words = search.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 2);
  return [...new Set(words)].slice(0, mostWords);
}

/** The conditions on `offer` (mentor_registrations) that the filters make. */
export function filterConditions(
  work: Work,
  programmeId: string,
  filters: MentorFilters,
): Condition[] {
  const { topic, style, language, mode, country, department } = filters;
  const words = wordsOf(filters.search);
  // Together words are as narrow as the rarest of them, which has to be found whole.
  const most = words.length === 1 ? mostOfOneWord : mostOfOneOfWords;
  const conditions = words.map((word) => hasWord(work, programmeId, word, most));
  if (topic.length > 0) conditions.push(overlaps('offer.topics', topic));
  if (style.length > 0) conditions.push(overlaps('offer.styles', style));
  if (language.length > 0) conditions.push(overlaps('offer.languages', language));
  if (mode.length > 0) conditions.push(overlaps('offer.meeting_modes', mode));
  if (country.length > 0) conditions.push(sql<boolean>`offer.country = any(${country})`);
  if (department.length > 0) {
    conditions.push(sql<boolean>`offer.department = any(${department})`);
  }
  if (filters.onlyFree === 'true') conditions.push(sql<boolean>`has_free_seat(offer)`);
  return conditions;
}

/** Whether so few mentors are expected to match that all of them can be looked at. */
export function isSelective(filters: MentorFilters): boolean {
  return wordsOf(filters.search).length > 0 || filters.department.length > 0;
}

/** Whether anything narrows the list, beyond leaving out full mentors and naming topics. */
export function hasFilters(filters: MentorFilters): boolean {
  const { search, onlyFree: _onlyFree, topic: _topic, ...lists } = filters;
  return wordsOf(search).length > 0 || Object.values(lists).some((list) => list.length > 0);
}
