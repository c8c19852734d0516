import { audienceSchema } from '../../../contract/index.ts';
import type { Audience } from '../../../contract/index.ts';

/** What an audience reads of a person; null: HR has not told it. */
export interface AudiencePerson {
  readonly department: string | null;
  readonly division: string | null;
  readonly country: string | null;
  readonly location: string | null;
  readonly jobLevel: number | null;
  /** ISO 8601 date. */
  readonly startDate: string | null;
}

const isAmong = (values: readonly string[], value: string | null): boolean =>
  values.length === 0 || (value !== null && values.includes(value));

function isWithin<Value extends number | string>(
  from: Value | null,
  to: Value | null,
  value: Value | null,
): boolean {
  if (from === null && to === null) return true;
  return value !== null && (from === null || value >= from) && (to === null || value <= to);
}

/** Whether a programme is for this person. `audience.ts` asks the database the same. */
export function isInAudience(audience: Audience, person: AudiencePerson): boolean {
  return (
    isAmong(audience.departments, person.department) &&
    isAmong(audience.divisions, person.division) &&
    isAmong(audience.countries, person.country) &&
    isAmong(audience.locations, person.location) &&
    isWithin(audience.level.from, audience.level.to, person.jobLevel) &&
    isWithin(audience.startedFrom, audience.startedTo, person.startDate)
  );
}

/** Everybody. */
export const openAudience: Audience = audienceSchema.parse({});
