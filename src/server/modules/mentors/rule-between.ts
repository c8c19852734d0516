import type { PairObstacle } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getToday } from '../administration/index.ts';
import { getPerson, reportingLine } from '../people/index.ts';
import { findPairObstacle } from '../programmes/index.ts';
import type { Programme } from '../programmes/index.ts';
import { ruledPerson } from './directory/seeker.ts';
import { findMenteeIntake } from './mentee-intakes.ts';
import type { StoredRegistration } from './mentor-registrations.store.ts';

/**
 * The rule of the programme that keeps a person and a mentor from coming together: the same that leaves
 * the mentor out of the person's list.
 * @returns null where none does
 */
export async function findRuleBetween(
  work: Work,
  programme: Programme,
  registration: StoredRegistration,
  menteeId: string,
): Promise<PairObstacle | null> {
  const intake = await findMenteeIntake(work, programme.id, menteeId);
  const mentor = await getPerson(work, registration.personId);
  const mentee = await getPerson(work, menteeId);
  return findPairObstacle(
    programme.rules,
    ruledPerson(mentor, registration.languages),
    ruledPerson(mentee, intake?.languages ?? []),
    await reportingLine(work, menteeId),
    await getToday(work),
  );
}
