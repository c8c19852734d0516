import { personAttributes } from '../../../../contract/index.ts';
import type { PersonAttribute } from '../../../../contract/index.ts';
import type { MergedColumns } from './merged-columns.ts';

const columnsOf: Readonly<Record<PersonAttribute, readonly (keyof MergedColumns)[]>> = {
  names: ['given_name', 'family_name'],
  email: ['email'],
  department: ['department'],
  division: ['division'],
  country: ['country'],
  location: ['location'],
  jobTitle: ['job_title'],
  jobLevel: ['job_level'],
  manager: ['manager_key'],
  language: ['language'],
  timeZone: ['time_zone'],
  startDate: ['start_date'],
};

/** @returns what is another than it was */
export function changedAttributes(before: MergedColumns, after: MergedColumns): PersonAttribute[] {
  return personAttributes.filter((attribute) =>
    columnsOf[attribute].some((column) => before[column] !== after[column]),
  );
}
