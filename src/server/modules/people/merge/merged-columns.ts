import type { MergedSayings } from './merge.rules.ts';
import { jobLevelOf } from '../job-levels/job-level.rules.ts';
import type { PeopleSettings } from '../people-settings.ts';

/** The columns of `people` that follow from what the sources say. */
export interface MergedColumns {
  readonly given_name: string;
  readonly family_name: string;
  readonly email: string | null;
  readonly department: string | null;
  readonly division: string | null;
  readonly country: string | null;
  readonly location: string | null;
  readonly job_title: string | null;
  readonly job_level: number | null;
  readonly manager_key: string | null;
  readonly language: string | null;
  readonly time_zone: string | null;
  readonly start_date: string | null;
  readonly state: 'active' | 'left';
}

export const mergedColumnNames = [
  'given_name',
  'family_name',
  'email',
  'department',
  'division',
  'country',
  'location',
  'job_title',
  'job_level',
  'manager_key',
  'language',
  'time_zone',
  'start_date',
  'state',
] as const satisfies readonly (keyof MergedColumns)[];

/** Somebody of whom no source says that they have left works here. */
export function toMergedColumns(
  { known }: Pick<MergedSayings, 'known'>,
  { levelRules }: Pick<PeopleSettings, 'levelRules'>,
): MergedColumns {
  return {
    given_name: known.names?.given ?? '',
    family_name: known.names?.family ?? '',
    email: known.email ?? null,
    department: known.department ?? null,
    division: known.division ?? null,
    country: known.country ?? null,
    location: known.location ?? null,
    job_title: known.jobTitle ?? null,
    job_level: jobLevelOf(levelRules, known.jobLevel ?? [], known.jobTitle ?? null),
    manager_key: known.manager ?? null,
    language: known.language ?? null,
    time_zone: known.timeZone ?? null,
    start_date: known.startDate ?? null,
    state: known.employment === false ? 'left' : 'active',
  };
}
