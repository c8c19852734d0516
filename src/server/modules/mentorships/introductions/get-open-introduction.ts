import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { refuseMove } from '../move-mentorship.ts';
import { findIntroduction } from './introductions.store.ts';
import type { StoredIntroduction } from './introductions.store.ts';

/**
 * Locks a mentorship whose introduction is open to its members.
 * @throws AppError `not-found` for others; `mentorship-moved-on` or `mentorship-ended` afterwards
 */
export async function getOpenIntroduction(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<{ mentorship: StoredMentorship; introduction: StoredIntroduction }> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  if (mentorship.state !== 'introduction') refuseMove(mentorship);
  const introduction = await findIntroduction(work, mentorshipId);
  if (!introduction) throw new AppError('not-found');
  // The moment has come, and the clock's job is about to tell: nothing counts any more.
  if (introduction.tellsAt <= work.now) refuseMove(mentorship);
  return { mentorship, introduction };
}
