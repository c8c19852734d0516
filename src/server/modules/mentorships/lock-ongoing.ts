import type { Work } from '../../jobs/work.ts';
import { isOver } from './mentorship-machine.ts';
import { getMentorshipOf } from './mentorships.store.ts';
import type { StoredMentorship } from './mentorships.store.ts';
import { refuseMove } from './move-mentorship.ts';

/**
 * Locks a mentorship that is not over, for one of its members who changes something in it.
 * @throws AppError `not-found` for others; `mentorship-ended` where it is over
 */
export async function lockOngoing(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<StoredMentorship> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  if (isOver(mentorship.state)) refuseMove(mentorship);
  return mentorship;
}
