import type { MentorshipStep } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { courseStanding } from '../../courses/index.ts';
import { planOf } from '../mentorship-plan.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { hasEverybodySigned, listVersions } from './agreements.store.ts';

/** @returns what the agreement, or the course that goes with it, asks of the person */
export async function agreementStep(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<MentorshipStep | null> {
  const [current] = await listVersions(work, mentorship.id);
  if (mentorship.state === 'agreement') return stepBeforeStart(work, mentorship, personId, current);
  // A version that came later waits for this person's name.
  const isToSign =
    current !== undefined &&
    (mentorship.state === 'active' || mentorship.state === 'closing') &&
    current.signatures.size > 0 &&
    !current.signatures.has(personId);
  return isToSign ? { kind: 'sign-agreement', isMine: true, dueAt: null } : null;
}

async function stepBeforeStart(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
  current: { readonly signatures: ReadonlyMap<string, Date> } | undefined,
): Promise<MentorshipStep> {
  if (current && !current.signatures.has(personId)) {
    return { kind: 'sign-agreement', isMine: true, dueAt: null };
  }
  const course = await courseToTake(work, mentorship, personId);
  if (course) return { kind: 'take-course', isMine: true, dueAt: course.dueAt };
  const isSigned = !current || (await hasEverybodySigned(work, mentorship));
  return { kind: isSigned ? 'await-courses' : 'await-signatures', isMine: false, dueAt: null };
}

async function courseToTake(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<{ dueAt: string | null } | null> {
  const plan = await planOf(work, mentorship);
  const role = mentorship.members.find((member) => member.personId === personId)?.role;
  const courseId = role === undefined ? null : plan.courseOf(role);
  if (courseId === null) return null;
  const { state, dueAt } = await courseStanding(work, personId, courseId);
  return state === 'completed' ? null : { dueAt: dueAt?.toISOString() ?? null };
}
