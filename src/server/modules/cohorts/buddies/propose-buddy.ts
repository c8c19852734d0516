import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getToday, recordAudit } from '../../administration/index.ts';
import { getProgramme } from '../../programmes/index.ts';
import { listOfferIds, takeIn } from '../cohort-members.store.ts';
import { insertPairs, listPairs } from '../cohort-pairs.store.ts';
import { insertCohort, lockCohort } from '../cohorts.store.ts';
import { sendCohort } from '../send-cohort.ts';
import { findBuddies } from './find-buddies.ts';

/**
 * Asks a newcomer and somebody who could be their buddy, both of whom decide: a cohort of these two that
 * is sent at once. Nothing is left of it where they cannot be asked.
 * @throws AppError what `findBuddies` throws; `outside-programme-rules` for somebody whom the newcomer
 *   may not have, `mentor-not-available` without a free seat, `already-asked` for a newcomer who is
 *   asked already
 * @returns the cohort's id
 */
export async function proposeBuddy(
  work: Work,
  session: Session,
  programmeId: string,
  chosen: { readonly menteeId: string; readonly registrationId: string },
): Promise<string> {
  const { menteeId, registrationId } = chosen;
  const buddies = await findBuddies(work, session, { programmeId, menteeId });
  const buddy = buddies.find((each) => each.registrationId === registrationId);
  if (!buddy) {
    const isOffered = (await listOfferIds(work, programmeId)).includes(registrationId);
    throw new AppError(isOffered ? 'outside-programme-rules' : 'mentor-not-available');
  }
  const id = await insertCohort(work, {
    programmeId,
    name: await nameFor(work, programmeId),
    createdBy: session.personId,
  });
  await takeIn(work, id, buddy, menteeId);
  const cohort = await lockCohort(work, id);
  const { mentorId, fit } = buddy;
  await insertPairs(work, cohort, [{ menteeId, mentorId, registrationId, fit, isLocked: true }]);
  await recordAudit(work, {
    action: 'cohort.buddy-proposed',
    subject: { kind: 'cohort', id },
    details: { programmeId, menteeId, registrationId },
  });
  await sendCohort(work, session, id, cohort.version);
  const [sent] = await listPairs(work, id);
  if (sent?.state !== 'proposed') {
    throw new AppError('already-asked');
  }
  return id;
}

/** Says which of the cohorts it is without naming the two, in every language. */
async function nameFor(work: Work, programmeId: string): Promise<string> {
  const { roleNames } = await getProgramme(work, programmeId);
  return `${roleNames.mentor ?? 'Buddy'} · ${await getToday(work)}`;
}
