import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { languageSchema } from '../../../contract/index.ts';
import type { Language, PersonCard } from '../../../contract/index.ts';
import type { PeopleTable } from '../../database/tables/people.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';

/** An employee, as the other modules need to know one. */
export interface Person {
  readonly id: string;
  readonly employeeNumber: string | null;
  readonly name: string;
  readonly givenName: string;
  readonly email: string | null;
  readonly jobTitle: string | null;
  readonly jobLevel: number | null;
  readonly department: string | null;
  readonly division: string | null;
  readonly country: string | null;
  readonly location: string | null;
  readonly managerId: string | null;
  /** ISO 8601 date on which the person began. */
  readonly startDate: string | null;
  /** The language chosen here, else the one HR tells when it is one the product speaks. */
  readonly language: Language | null;
  readonly timeZone: string | null;
  readonly isActive: boolean;
}

/** A BCP 47 tag's primary language, where the product speaks it. */
export function spokenLanguage(tag: string | null): Language | null {
  return languageSchema.safeParse(tag?.split('-')[0]?.toLowerCase()).data ?? null;
}

/** @param row of `people`, whatever else a statement has read beside it */
export function personFromRow(row: Selectable<PeopleTable>): Person {
  return {
    id: row.id,
    employeeNumber: row.employee_number,
    name: `${row.given_name} ${row.family_name}`.trim() || (row.email ?? ''),
    givenName: row.given_name,
    email: row.email,
    jobTitle: row.job_title,
    jobLevel: row.job_level,
    department: row.department,
    division: row.division,
    country: row.country,
    location: row.location,
    managerId: row.manager_id,
    startDate: row.start_date,
    language: spokenLanguage(row.chosen_language) ?? spokenLanguage(row.language),
    timeZone: row.time_zone,
    isActive: row.state === 'active',
  };
}

/** @returns what colleagues see of a person */
export function personCard(person: Person): PersonCard {
  const { id, name, jobTitle, department, country, location } = person;
  return { id, name, jobTitle, department, country, location };
}

/** @throws AppError `not-found` */
export async function getPerson(work: Work, id: string): Promise<Person> {
  const person = (await getPeople(work, [id])).get(id);
  if (!person) throw new AppError('not-found');
  return person;
}

/** @returns the people found, by id */
export async function getPeople(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('people')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, personFromRow(row)]));
}
