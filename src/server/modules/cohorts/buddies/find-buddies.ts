import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { measurePairs } from '../../mentors/index.ts';
import { hasMentorsEnough } from '../../mentorships/index.ts';
import { getProgramme, listOpenProgrammes, requireOwnership } from '../../programmes/index.ts';
import type { Programme } from '../../programmes/index.ts';
import { listOfferIds } from '../cohort-members.store.ts';
import { listExcludedPairs } from '../excluded-pairs.query.ts';

/** Somebody who can be a newcomer's buddy. */
export interface Buddy {
  readonly registrationId: string;
  readonly mentorId: string;
  readonly fit: number;
  readonly freeSeats: number;
}

/**
 * Those with a free seat whom no rule of the programme keeps from a newcomer, the best fit first. What a
 * newcomer has not told yet counts neither for nor against anybody.
 * @throws AppError `not-found` for who does not own the programme, and where it is not for buddies;
 *   `outside-programme-rules` where it is not open to the newcomer, `mentorship-limit` for one
 *   who has as many mentorships as the programme lets one have
 */
export async function findBuddies(
  work: Work,
  session: Session,
  { programmeId, menteeId }: { readonly programmeId: string; readonly menteeId: string },
): Promise<Buddy[]> {
  await requireOwnership(work, session, programmeId);
  const programme = await requireBuddyProgramme(work, programmeId, menteeId);
  if (await hasMentorsEnough(work, { programmeId, menteeId })) {
    throw new AppError('mentorship-limit');
  }
  const registrationIds = await listOfferIds(work, programmeId);
  const asked = { menteeIds: [menteeId], registrationIds, mayLackIntake: true };
  const meter = await measurePairs(work, programme, asked);
  if (meter.menteeIds.length === 0) return [];
  const excluded = (await listExcludedPairs(work, programmeId)).get(menteeId);
  const fits = new Float64Array(meter.mentors.length);
  meter.measure(0, fits);
  return meter.mentors
    .map(({ registrationId, personId, freeSeats }, place) => ({
      ...{ registrationId, freeSeats, mentorId: personId },
      fit: fits[place] ?? Number.NaN,
    }))
    .filter(
      ({ fit, registrationId }) => !Number.isNaN(fit) && excluded?.has(registrationId) !== true,
    )
    .sort((a, b) => b.fit - a.fit || (a.registrationId < b.registrationId ? -1 : 1));
}

async function requireBuddyProgramme(
  work: Work,
  programmeId: string,
  menteeId: string,
): Promise<Programme> {
  const programme = await getProgramme(work, programmeId);
  if (programme.format !== 'buddy') throw new AppError('not-found');
  const open = await listOpenProgrammes(work, menteeId);
  if (!open.some(({ id }) => id === programmeId)) throw new AppError('outside-programme-rules');
  return programme;
}
