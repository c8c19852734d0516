import { sql } from 'kysely';
import { z } from 'zod';
import { mostPeopleCounted } from '../../../../contract/index.ts';
import type {
  Language,
  PersonRow,
  listPeople,
  listPeopleFilters,
} from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getOrganisation, jobLevelName } from '../../administration/index.ts';
import type { Organisation } from '../../administration/index.ts';
import { getPeople } from '../person.ts';
import type { Person } from '../person.ts';
import { searchPeople } from './search-people.ts';

type PeopleQuery = z.output<typeof listPeople.query>;

/** The place of a person in the list: the key they are ordered by, and their id. */
const placeSchema = z.tuple([z.string().regex(/^[^\0]*$/), z.uuid()]);

function readPlace(after: string): z.output<typeof placeSchema> {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('invalid-input', {
      cause,
      issues: [{ path: 'after', message: 'no place' }],
    });
  }
}

const writePlace = (place: z.output<typeof placeSchema>): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Everybody who fits, whatever their place in the list. */
export function selectMatching(work: Work, query: PeopleQuery) {
  let people = work.db.selectFrom('people').where('tenant_id', '=', work.tenantId);
  const { state, department, country, level } = query;
  if (state !== undefined) people = people.where('state', '=', state);
  if (department.length > 0) people = people.where('department', 'in', department);
  if (country.length > 0) people = people.where('country', 'in', country);
  if (level.length > 0) people = people.where(sql`coalesce(job_level, 0)`, 'in', level);
  const found = searchPeople(work, query.search);
  if (found) people = people.where(sql<boolean>`id = any(array(${found}))`);
  return people;
}

/**
 * A page of people by last name. Pages follow each other by place, not by number: none is skipped or
 * seen twice while people come and go, and the hundredth costs what the first does.
 * @throws AppError `invalid-input` where `after` is no place
 */
export async function listPeoplePage(
  work: Work,
  query: PeopleQuery,
): Promise<z.input<typeof listPeople.response>> {
  const matching = selectMatching(work, query);
  const counted = await work.db
    .selectFrom(matching.select('id').limit(mostPeopleCounted).as('counted'))
    .select(({ fn }) => fn.countAll<number>().as('matches'))
    .executeTakeFirstOrThrow();
  let page = matching;
  if (query.after !== undefined) {
    const [key, id] = readPlace(query.after);
    page = page.where(sql<boolean>`(name_key, id) > (${key}, ${id}::uuid)`);
  }
  const found = await page
    .select(['id', sql<string>`name_key`.as('key')])
    .orderBy('name_key')
    .orderBy('id')
    .limit(query.pageSize + 1)
    .execute();
  const shown = found.slice(0, query.pageSize);
  const last = shown.at(-1);
  return {
    rows: await readRows(
      work,
      shown.map(({ id }) => id),
      query.language,
    ),
    next: found.length > shown.length && last ? writePlace([last.key, last.id]) : null,
    matches: counted.matches,
  };
}

async function readRows(
  work: Work,
  ids: readonly string[],
  language: Language,
): Promise<PersonRow[]> {
  const organisation = await getOrganisation(work);
  const people = await getPeople(work, ids);
  return ids.flatMap((id) => {
    const person = people.get(id);
    return person ? [personRow(person, organisation, language)] : [];
  });
}

/** A person as administrators see them. */
export function personRow(
  person: Person,
  organisation: Organisation,
  language: Language,
): PersonRow {
  const { id, name, employeeNumber, email, jobTitle, jobLevel, department, country } = person;
  return {
    id,
    name,
    employeeNumber,
    email,
    jobTitle,
    jobLevel:
      jobLevel === null
        ? null
        : { level: jobLevel, name: jobLevelName(organisation, jobLevel, language) },
    department,
    country,
    state: person.isActive ? 'active' : 'left',
  };
}

/** What there is to narrow the list by: the values that anybody has, those who left included. */
export async function listFilters(
  work: Work,
  { language }: z.output<typeof listPeopleFilters.query>,
): Promise<z.input<typeof listPeopleFilters.response>> {
  const organisation = await getOrganisation(work);
  const valuesOf = async (column: 'department' | 'country'): Promise<string[]> => {
    const rows = await work.db
      .selectFrom('people')
      .select(sql<string>`${sql.ref(column)}`.as('value'))
      .distinct()
      .where('tenant_id', '=', work.tenantId)
      .where(column, 'is not', null)
      .execute();
    return rows.map((row) => row.value).sort((a, b) => a.localeCompare(b, language));
  };
  const used = await work.db
    .selectFrom('people')
    .select('job_level')
    .distinct()
    .where('tenant_id', '=', work.tenantId)
    .where('job_level', 'is not', null)
    .execute();
  const named = organisation.levelNames.map((_names, index) => index + 1);
  const levels = [...new Set([...named, ...used.flatMap((row) => row.job_level ?? [])])];
  return {
    departments: await valuesOf('department'),
    countries: await valuesOf('country'),
    levels: levels
      .sort((a, b) => a - b)
      .map((level) => ({ level, name: jobLevelName(organisation, level, language) })),
  };
}
