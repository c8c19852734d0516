import { languageSchema } from '../../../contract/index.ts';
import type { Language } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { dateIn } from '../../kernel/clock.ts';

export interface Organisation {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  /** Names of the job levels 1..n, lowest first. */
  readonly jobLevels: readonly string[];
}

export async function getOrganisation(work: Work): Promise<Organisation> {
  const organisation = await findOrganisationOf(work);
  if (!organisation) throw new Error('There is no such organisation.');
  return organisation;
}

/** @returns null where nobody has that id, as when it came from an address */
export async function findOrganisationOf(work: Work): Promise<Organisation | null> {
  const row = await work.db
    .selectFrom('organisations')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.tenant_id,
    key: row.key,
    name: row.name,
    language: languageSchema.parse(row.language),
    timeZone: row.time_zone,
    jobLevels: row.job_levels,
  };
}

/** @returns the level's name; its number where the organisation has no name for it */
export function jobLevelName(organisation: Organisation, level: number): string {
  return organisation.jobLevels[level - 1] ?? String(level);
}

/** A transaction has one instant, and so one date: it is read once. */
const todays = new WeakMap<Work, string>();

/** @returns today's date where the organisation is, ISO 8601 */
export async function getToday(work: Work): Promise<string> {
  const known = todays.get(work);
  if (known !== undefined) return known;
  const today = dateIn((await getOrganisation(work)).timeZone, work.now);
  todays.set(work, today);
  return today;
}
