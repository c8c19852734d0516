import { DateTime } from 'luxon';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { planOf } from '../mentorship-plan.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { findVersionInForce } from './agreements.store.ts';

/**
 * The last day of a mentorship: the agreed number of months after it became active, the programme's
 * where nothing was agreed.
 * @returns an ISO 8601 date on the organisation's calendar
 */
export async function agreedEnd(work: Work, mentorship: StoredMentorship): Promise<string> {
  const agreement = await findVersionInForce(work, mentorship);
  const plan = await planOf(work, mentorship);
  const { timeZone } = await getOrganisation(work);
  const months = agreement?.terms.durationMonths ?? plan.durationMonths;
  const begun = DateTime.fromJSDate(mentorship.activeSince ?? work.now, { zone: timeZone });
  return begun.plus({ months }).toFormat('yyyy-MM-dd');
}
