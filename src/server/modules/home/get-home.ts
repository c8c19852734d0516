import type { NextStep } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation } from '../administration/index.ts';
import { listCoursesOf } from '../courses/index.ts';
import { findMenteeIntake, findOwnRegistration, getEligibility } from '../mentors/index.ts';
import { listMentorshipsFor, listRequestsOf } from '../mentorships/index.ts';
import { getPerson } from '../people/index.ts';
import { listOpenProgrammes } from '../programmes/index.ts';

/** What a person can do next, most pressing first: others wait for answers before anything else. */
export async function listNextSteps(work: Work, session: Session): Promise<NextStep[]> {
  const { personId } = session;
  const [programme] = await listOpenProgrammes(work, personId);
  return [
    ...(await requestsToAnswer(work, personId)),
    ...(await coursesToTake(work, personId)),
    ...(await mentorshipSteps(work, personId)),
    ...(await answersToAwait(work, personId)),
    ...(programme ? await programmeSteps(work, programme.id, personId) : []),
    ...(session.roles.includes('ld_administrator')
      ? [{ kind: 'follow-completions' as const }]
      : []),
  ];
}

async function requestsToAnswer(work: Work, personId: string): Promise<NextStep[]> {
  const requests = await listRequestsOf(work, personId, 'mentor');
  return requests
    .filter((request) => request.state === 'open')
    .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
    .map((request) => ({
      kind: 'answer-request',
      requestId: request.id,
      menteeName: request.mentee.name,
      expiresAt: request.expiresAt,
    }));
}

async function coursesToTake(work: Work, personId: string): Promise<NextStep[]> {
  const person = await getPerson(work, personId);
  const language = person.language ?? (await getOrganisation(work)).language;
  const courses = await listCoursesOf(work, personId, language);
  return courses
    .filter((course) => course.state !== 'completed' && course.dueAt !== null)
    .map((course) => ({
      kind: 'take-course',
      courseId: course.id,
      courseTitle: course.title,
      dueAt: course.dueAt,
      progress: course.progress,
    }));
}

/** What the person's mentorships ask of them; a course is asked for above already. */
async function mentorshipSteps(work: Work, personId: string): Promise<NextStep[]> {
  const mentorships = await listMentorshipsFor(work, personId);
  return mentorships
    .filter(({ step }) => step.isMine && step.kind !== 'take-course')
    .map((mentorship) => ({
      kind: 'mentorship',
      mentorshipId: mentorship.id,
      otherName: mentorship.members
        .filter((member) => member.person.id !== personId)
        .map((member) => member.person.name)
        .join(', '),
      step: mentorship.step,
    }));
}

async function answersToAwait(work: Work, personId: string): Promise<NextStep[]> {
  const requests = await listRequestsOf(work, personId, 'mentee');
  return requests
    .filter((request) => request.state === 'open')
    .map((request) => ({
      kind: 'await-answer',
      requestId: request.id,
      mentorName: request.mentor.name,
      expiresAt: request.expiresAt,
    }));
}

/** Offers what the person has not begun: finding a mentor, being one. */
async function programmeSteps(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<NextStep[]> {
  const steps: NextStep[] = [];
  const registration = await findOwnRegistration(work, programmeId, personId);
  if (registration?.state === 'draft') steps.push({ kind: 'finish-registration' });
  const asMentee = await listRequestsOf(work, personId, 'mentee');
  const mentorships = await listMentorshipsFor(work, personId);
  const isMentee =
    asMentee.some((request) => request.state === 'open') ||
    mentorships.some(
      (mentorship) =>
        mentorship.myRole === 'mentee' && !['closed', 'ended_early'].includes(mentorship.state),
    );
  if (!isMentee) {
    const intake = await findMenteeIntake(work, programmeId, personId);
    steps.push({ kind: 'find-mentor', hasIntake: intake !== null });
  }
  if (!registration && (await getEligibility(work, programmeId, personId)).isEligible) {
    steps.push({ kind: 'register-as-mentor' });
  }
  return steps;
}
