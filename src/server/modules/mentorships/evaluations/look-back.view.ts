import type { LookBack } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { countGoals } from '../goals/goals.rules.ts';
import { listGoals } from '../goals/goals.store.ts';
import { listAttendees } from '../meetings/attendees.store.ts';
import { listMeetings } from '../meetings/meetings.store.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { closingEnds } from './closing.rules.ts';
import { listEvaluations } from './evaluations.store.ts';

/**
 * One's own evaluation, and the words of thanks that the others left; nothing else of theirs.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getLookBackFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<LookBack> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const { state, stateSince } = mentorship;
  const evaluations = await listEvaluations(work, mentorshipId);
  const isOpen = state === 'closing';
  return {
    isOpen,
    mine: evaluations.get(personId) ?? null,
    questions: [...(await planOf(work, mentorship)).evaluationQuestions],
    recordedMinutes: await countMinutes(work, mentorshipId, personId),
    closesAt: isOpen ? closingEnds(stateSince).toISOString() : null,
    goals: countGoals(await listGoals(work, mentorshipId)),
    thanks: [...evaluations]
      .filter(([from, { thanks }]) => from !== personId && thanks !== '')
      .map(([from, { thanks }]) => ({ from, words: thanks })),
  };
}

/** Minutes of the meetings that the person was at. */
async function countMinutes(work: Work, mentorshipId: string, personId: string): Promise<number> {
  const attendees = await listAttendees(work, mentorshipId);
  return (await listMeetings(work, [mentorshipId]))
    .filter(({ id, state }) => state === 'held' && attendees.get(id)?.includes(personId))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}
