import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../../jobs/work.ts';

/** Words of a search beyond this many are not looked at. */
const mostWords = 6;

/** The ids of those who have a word that begins so: a range of an index that is ordered by bytes. */
const withWord = (work: Work, word: string): RawBuilder<unknown> => {
  const folded = sql`folded(${word})`;
  return sql`(select person_id from person_words where tenant_id = ${work.tenantId}
    and word >= ${folded} and word < ${folded} || ${'\u{10FFFF}'})`;
};

/** The ids of those whose e-mail address or employee number is the text. */
const withKey = (work: Work, text: string): RawBuilder<unknown> => sql`
  (select id from people where tenant_id = ${work.tenantId} and email_key = lower(${text})
  union select id from people where tenant_id = ${work.tenantId}
    and employee_number in (${text}, upper(${text})))`;

/** As names are cut into words: "Jean-Luc" has two. */
const cut = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/**
 * Finds people by what is typed: beginnings of words of their name, their whole e-mail address, their
 * employee number. Everything typed has to fit.
 * @returns a subquery of ids; null where nothing is searched for
 */
export function searchPeople(work: Work, search: string): RawBuilder<unknown> | null {
  const texts = search.split(/\s+/).filter((text) => text !== '');
  const found = texts.slice(0, mostWords).map((text) => {
    const words = cut(text).slice(0, mostWords);
    if (words.length === 0) return withKey(work, text);
    const byName = words.map((word) => withWord(work, word));
    return sql`(${withKey(work, text)} union (${sql.join(byName, sql` intersect `)}))`;
  });
  return found.length === 0 ? null : sql`(${sql.join(found, sql` intersect `)})`;
}
