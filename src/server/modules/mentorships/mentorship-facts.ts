import type { Work } from '../../jobs/work.ts';
import { hasCompletedCourse } from '../courses/index.ts';
import { hasEverybodySigned } from './agreements/agreements.store.ts';
import { closingEnds, today } from './evaluations/closing.rules.ts';
import { hasEverybodyEvaluated } from './evaluations/evaluations.store.ts';
import { groupFacts } from './groups/group-facts.ts';
import { readAnswers, findIntroduction } from './introductions/introductions.store.ts';
import type { MentorshipFacts } from './mentorship-machine.ts';
import { planOf } from './mentorship-plan.ts';
import type { MentorshipPlan } from './mentorship-plan.ts';
import type { StoredMentorship } from './mentorships.store.ts';

async function haveAllLearned(
  work: Work,
  { members }: StoredMentorship,
  plan: MentorshipPlan,
): Promise<boolean> {
  for (const { personId, role } of members) {
    const courseId = plan.courseOf(role);
    if (courseId !== null && !(await hasCompletedCourse(work, personId, courseId))) return false;
  }
  return true;
}

/** Gathers what decides about a move, with the mentorship's row locked. */
export async function readFacts(
  work: Work,
  mentorship: StoredMentorship,
): Promise<MentorshipFacts> {
  const plan = await planOf(work, mentorship);
  const introduction = await findIntroduction(work, mentorship.id);
  const answers = await readAnswers(work, mentorship.id);
  return {
    ...(await groupFacts(work, mentorship, plan)),
    hasIntroduction: plan.hasIntroduction,
    needsAgreement: plan.needsAgreement,
    isOutcomeDue: introduction !== null && introduction.tellsAt <= work.now,
    haveAllSaidYes: mentorship.members.every(({ personId }) => answers.get(personId) === true),
    haveAllSigned: await hasEverybodySigned(work, mentorship),
    haveAllLearned: await haveAllLearned(work, mentorship, plan),
    // Everybody has signed the agreement that sets the last day.
    isExtensionAccepted: mentorship.endsOn !== null && mentorship.endsOn > (await today(work)),
    haveAllEvaluated: await hasEverybodyEvaluated(work, mentorship),
    isClosingOver: mentorship.state === 'closing' && closingEnds(mentorship.stateSince) <= work.now,
  };
}
