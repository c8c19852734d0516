import { personAttributes, personSourceSchema } from '../../../contract/index.ts';
import type { Language, MyData, PersonAttribute } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation, jobLevelName } from '../administration/index.ts';
import { getPeople, spokenLanguage } from '../people/index.ts';

/**
 * The twelve attributes as they are kept, each with whose word it is.
 * @param row of the table `people`
 */
export async function viewAttributes(
  work: Work,
  row: Readonly<Record<string, unknown>>,
): Promise<MyData['attributes']> {
  const text = (column: string): string | null => {
    const value = row[column];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const values: Readonly<Record<PersonAttribute, string | null>> = {
    names: `${text('given_name') ?? ''} ${text('family_name') ?? ''}`.trim() || null,
    email: text('email'),
    department: text('department'),
    division: text('division'),
    country: text('country'),
    location: text('location'),
    jobTitle: text('job_title'),
    jobLevel: await nameLevel(
      work,
      row.job_level,
      spokenLanguage(text('chosen_language') ?? text('language')),
    ),
    manager: await nameManager(work, text('manager_id')),
    language: text('language'),
    timeZone: text('time_zone'),
    startDate: text('start_date'),
  };
  const saidBy = (row.said_by ?? {}) as Readonly<Record<string, unknown>>;
  return personAttributes.map((attribute) => ({
    attribute,
    value: values[attribute],
    source:
      values[attribute] === null
        ? null
        : (personSourceSchema.safeParse(saidBy[attribute]).data ?? null),
  }));
}

async function nameLevel(
  work: Work,
  level: unknown,
  language: Language | null,
): Promise<string | null> {
  if (typeof level !== 'number') return null;
  return jobLevelName(await getOrganisation(work), level, language);
}

async function nameManager(work: Work, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return (await getPeople(work, [id])).get(id)?.name ?? null;
}
