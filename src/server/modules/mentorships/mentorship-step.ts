import type { MentorshipState, MentorshipStep } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { agreementStep } from './agreements/agreement-step.ts';
import { checkInStep } from './check-ins/check-in-step.ts';
import { goalStep } from './goals/goal-step.ts';
import { groupStep } from './groups/group-step.ts';
import { introductionStep } from './introductions/introduction-step.ts';
import { meetingStep } from './meetings/meeting-step.ts';
import type { StoredMentorship } from './mentorships.store.ts';
import { taskStep } from './tasks/task-step.ts';

/** What one part of a mentorship asks of a person, if it asks anything now. */
type StepSource = (
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
) => Promise<MentorshipStep | null>;

/** The parts that may ask something, the most pressing first. A part that comes later joins here. */
const sources: readonly StepSource[] = [
  groupStep,
  introductionStep,
  agreementStep,
  checkInStep,
  goalStep,
  taskStep,
  meetingStep,
];

/** What there is to do in a state when no part asks for anything. */
const otherwise: Readonly<Record<MentorshipState, MentorshipStep['kind']>> = {
  gathering: 'await-members',
  introduction: 'await-outcome',
  agreement: 'await-courses',
  active: 'plan-meeting',
  paused: 'rest',
  closing: 'evaluate',
  closed: 'look-back',
  ended_early: 'move-on',
};

/** @returns the one thing that a person can do next in a mentorship */
export async function stepOf(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<MentorshipStep> {
  for (const source of sources) {
    const step = await source(work, mentorship, personId);
    if (step) return step;
  }
  return { kind: otherwise[mentorship.state], isMine: false, dueAt: null };
}
