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
  { said }: Pick<MergedSayings, 'said'>,
  { levelRules }: Pick<PeopleSettings, 'levelRules'>,
): MergedColumns {
  return {
    given_name: said.names?.given ?? '',
    family_name: said.names?.family ?? '',
    email: said.email ?? null,
    department: said.department ?? null,
    division: said.division ?? null,
    country: said.country ?? null,
    location: said.location ?? null,
    job_title: said.jobTitle ?? null,
    job_level: jobLevelOf(levelRules, said.jobLevel ?? [], said.jobTitle ?? null),
    manager_key: said.manager ?? null,
    language: said.language ?? null,
    time_zone: said.timeZone ?? null,
    start_date: said.startDate ?? null,
    state: said.employment === false ? 'left' : 'active',
  };
}
