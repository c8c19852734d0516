import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import { languageSchema, levelNamesSchema } from '../../../contract/index.ts';
import type { Language, LevelNames } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { dateIn } from '../../kernel/clock.ts';

export interface Organisation {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  /** Names of the job levels 1..n, lowest first, in the organisation's own language and others. */
  readonly levelNames: readonly LevelNames[];
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
  const language = languageSchema.parse(row.language);
  const names = z.array(levelNamesSchema).parse(row.job_level_names);
  return {
    id: row.tenant_id,
    key: row.key,
    name: row.name,
    language,
    timeZone: row.time_zone,
    levelNames: row.job_levels.map((name, index) => ({ ...names[index], [language]: name })),
  };
}

/**
 * @param language of the reader; null, or one that the level has no name in: the organisation's own
 * @returns the level's name; its number where the organisation has no name for it
 */
export function jobLevelName(
  organisation: Organisation,
  level: number,
  language: Language | null,
): string {
  const names = organisation.levelNames[level - 1];
  const own = names?.[organisation.language] ?? String(level);
  return language === null ? own : (names?.[language] ?? own);
}

/** @returns the names of all levels as a reader of the language knows them, lowest first */
export function listJobLevelNames(organisation: Organisation, language: Language | null): string[] {
  return organisation.levelNames.map((_names, index) =>
    jobLevelName(organisation, index + 1, language),
  );
}

/** A transaction has one instant, and so one date: it is read once. */
const todays = new WeakMap<Work, string>();

/** @returns today's date where the organisation is, ISO 8601 */
export async function getToday(work: Work): Promise<string> {
  return todays.get(work) ?? noteTimeZone(work, (await getOrganisation(work)).timeZone);
}

/** The organisation's time zone, for a statement that reads something else. */
export const ownTimeZone = (work: Work): RawBuilder<string> =>
  sql<string>`(select time_zone from organisations where tenant_id = ${work.tenantId})`;

/**
 * Takes the organisation's time zone from a statement that has read it, so that `getToday` need not.
 * @returns today's date there
 */
export function noteTimeZone(work: Work, timeZone: string): string {
  const today = dateIn(timeZone, work.now);
  todays.set(work, today);
  return today;
}
