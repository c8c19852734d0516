import type { MentorshipState } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { refuseMove } from '../move-mentorship.ts';

/** States in which two meet. The first conversation of an introduction is planned by its own means. */
const openStates: readonly MentorshipState[] = ['agreement', 'active', 'paused', 'closing'];

export function areMeetingsOpen(state: MentorshipState): boolean {
  return openStates.includes(state);
}

/**
 * Locks a mentorship whose members meet.
 * @throws AppError `not-found` for others; `mentorship-moved-on` before and `mentorship-ended` after
 */
export async function getOpenMentorship(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<StoredMentorship> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  if (!areMeetingsOpen(mentorship.state)) refuseMove(mentorship);
  return mentorship;
}

/** @throws AppError `invalid-input` where somebody else than the members is said to have been there */
export function checkAttendees(
  { members }: Pick<StoredMentorship, 'members'>,
  attendeeIds: readonly string[],
): void {
  const areMembers = attendeeIds.every((id) => members.some(({ personId }) => personId === id));
  if (areMembers && new Set(attendeeIds).size === attendeeIds.length) return;
  throw new AppError('invalid-input', {
    issues: [{ path: 'body.attendeeIds', message: 'Each is a member, named once.' }],
  });
}

/** @throws AppError `invalid-input` with this message about the time that was given */
export function refuseTime(message: string): never {
  throw new AppError('invalid-input', { issues: [{ path: 'body.at', message }] });
}
