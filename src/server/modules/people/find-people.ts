import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';
import { getPeople } from './person.ts';
import type { Person } from './person.ts';

/**
 * Finds people who work here by words that begin a part of their name, or stand in their job title or
 * department, without case and accents.
 * @returns at most `limit`, by name
 */
export async function findPeople(work: Work, search: string, limit: number): Promise<Person[]> {
  let found = work.db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('state', '=', 'active');
  for (const word of search.split(/\s+/).filter((each) => each !== '')) {
    const pattern = `% ${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    found = found.where(
      sql<boolean>`lower(unaccent(concat_ws(' ', '', given_name, family_name, job_title, department)))
        like lower(unaccent(${pattern}))`,
    );
  }
  const rows = await found.orderBy('given_name').orderBy('family_name').limit(limit).execute();
  const people = await getPeople(
    work,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => people.get(row.id) ?? []);
}
