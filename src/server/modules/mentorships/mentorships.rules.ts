import type { MentorshipState } from '../../../contract/index.ts';

/** Mentorships in these states are over; the others take a seat of their mentor. */
const ended: readonly MentorshipState[] = ['closed', 'ended_early'];

export function isEnded(state: MentorshipState): boolean {
  return ended.includes(state);
}

/**
 * A mentorship becomes active on the word of everybody in it, and never before its mentor has
 * completed the programme's mentor course.
 */
export function mayBecomeActive(mentorship: {
  readonly state: MentorshipState;
  readonly haveAllConfirmed: boolean;
  readonly hasMentorCompletedCourse: boolean;
}): boolean {
  return (
    (mentorship.state === 'introduction' || mentorship.state === 'agreement') &&
    mentorship.haveAllConfirmed &&
    mentorship.hasMentorCompletedCourse
  );
}
