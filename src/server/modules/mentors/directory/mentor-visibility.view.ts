import type { z } from 'zod';
import type { getMentorVisibility } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getPerson } from '../../people/index.ts';
import { getProgramme, isEligibleMentor } from '../../programmes/index.ts';
import { findOwnRegistration } from '../mentor-registrations.store.ts';
import type { StoredRegistration } from '../mentor-registrations.store.ts';
import { rankMentor } from '../ranking/rank.rules.ts';
import { newForDays } from './candidate-mentors.ts';
import { meanImpressions } from './mentor-lists.store.ts';

type Visibility = z.input<typeof getMentorVisibility.response>;

/** Days over which requests are counted, as impressions lose half their weight in them. */
const latelyDays = 30;

/**
 * How a mentor's own offer is shown.
 * @throws AppError `not-found` without a registration
 */
export async function getVisibilityOf(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<Visibility> {
  const registration = await findOwnRegistration(work, programmeId, personId);
  if (!registration) throw new AppError('not-found');
  const mean = await meanImpressions(work, programmeId);
  const perfect = rankMentor({ value: 1, factors: [] }, registration, mean);
  const { rules } = await getProgramme(work, programmeId);
  const isOfLevel = isEligibleMentor(rules, await getPerson(work, personId));
  const reason = reasonNotListed(registration, isOfLevel);
  return {
    isListed: reason === null,
    reason,
    impressions: Math.round(registration.impressions),
    meanImpressions: Math.round(mean),
    exposurePoints: Math.round(perfect.exposure * 100),
    seatPoints: Math.round(perfect.seats * 100),
    isNew:
      registration.publishedAt !== null && addDays(registration.publishedAt, newForDays) > work.now,
    requestsLately: await countRequests(work, registration),
  };
}

/**
 * Why the offer is in no list of mentors with a free seat.
 * @param isOfLevel the programme takes mentors of the person's job level
 */
function reasonNotListed(
  registration: StoredRegistration,
  isOfLevel: boolean,
): Visibility['reason'] {
  if (registration.state === 'paused') return 'paused';
  if (registration.state !== 'active') return 'not-published';
  if (!isOfLevel) return 'outside-levels';
  if (registration.freeSeats > 0) return null;
  return registration.waitingRequests > 0 ? 'others-wait' : 'full';
}

async function countRequests(work: Work, { id, personId }: StoredRegistration): Promise<number> {
  const { count } = await work.db
    .selectFrom('mentor_requests')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant_id', '=', work.tenantId)
    .where('mentor_id', '=', personId)
    .where('mentor_registration_id', '=', id)
    .where('created_at', '>', addDays(work.now, -latelyDays))
    .executeTakeFirstOrThrow();
  return count;
}
