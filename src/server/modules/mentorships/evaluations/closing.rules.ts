import { DateTime } from 'luxon';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { getOrganisation } from '../../administration/index.ts';

const daysToLookBack = 21;

/** @returns the instant until which members can look back */
export function closingEnds(closingSince: Date): Date {
  return addDays(closingSince, daysToLookBack);
}

/** @returns the day it is on the organisation's calendar, ISO 8601 */
export async function today(work: Work): Promise<string> {
  const { timeZone } = await getOrganisation(work);
  return DateTime.fromJSDate(work.now, { zone: timeZone }).toFormat('yyyy-MM-dd');
}
