import type { NextStep } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation, getToday } from '../administration/index.ts';
import { listProposalsOf } from '../cohorts/index.ts';
import { listCoursesOf } from '../courses/index.ts';
import { findMenteeIntake, findOwnRegistration } from '../mentors/index.ts';
import {
  listGroupRequestsOf,
  listHelpRequestsFor,
  listMentorshipsFor,
  listRequestsOf,
} from '../mentorships/index.ts';
import { getPerson } from '../people/index.ts';
import {
  formatRules,
  isEligibleMentee,
  isEligibleMentor,
  listInvitationsOf,
  listOpenProgrammes,
  registrationIn,
} from '../programmes/index.ts';
import type { Programme } from '../programmes/index.ts';

/** What a person can do next, most pressing first: others wait for answers before anything else. */
export async function listNextSteps(work: Work, session: Session): Promise<NextStep[]> {
  const { personId } = session;
  return [
    ...(await requestsToAnswer(work, personId)),
    ...(await requestsToMove(work, personId)),
    ...(await proposalsToAnswer(work, personId)),
    ...(await invitationsToAnswer(work, personId)),
    ...(await groupRequestsToAnswer(work, personId)),
    ...(await helpToGive(work, personId)),
    ...(await coursesToTake(work, personId)),
    ...(await mentorshipSteps(work, personId)),
    ...(await answersToAwait(work, personId)),
    ...(await programmeSteps(work, personId)),
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

/** What the person's own requests ask of them: an answer to a question, a turn that does not last. */
async function requestsToMove(work: Work, personId: string): Promise<NextStep[]> {
  const requests = await listRequestsOf(work, personId, 'mentee');
  return requests
    .filter(({ state }) => state === 'needs_answer' || state === 'turn')
    .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt))
    .map((request) => ({
      kind: request.state === 'turn' ? 'take-turn' : 'answer-question',
      requestId: request.id,
      mentorName: request.mentor.name,
      expiresAt: request.expiresAt,
    }));
}

/** Who asks for a place in a group that the person leads, and who invites the person into one. */
async function groupRequestsToAnswer(work: Work, personId: string): Promise<NextStep[]> {
  const { toAnswer } = await listGroupRequestsOf(work, personId);
  return toAnswer.map((request) => ({
    kind: 'answer-group-request',
    groupId: request.groupId,
    groupTitle: request.groupTitle,
    asks: request.kind,
    personName: request.kind === 'join' ? request.person.name : request.madeBy.name,
    expiresAt: request.expiresAt,
  }));
}

/** Pairs that the owner of a programme proposes, and the person has not answered. */
async function proposalsToAnswer(work: Work, personId: string): Promise<NextStep[]> {
  const proposals = await listProposalsOf(work, personId);
  return proposals
    .filter(({ state, answer }) => state === 'proposed' && answer === null)
    .map(({ id, other, expiresAt }) => ({
      kind: 'answer-proposal',
      proposalId: id,
      otherName: other.name,
      expiresAt,
    }));
}

/** Who waits for the person's help as an owner or facilitator, whoever waits longest first. */
async function helpToGive(work: Work, personId: string): Promise<NextStep[]> {
  const { requests } = await listHelpRequestsFor(work, personId, ['open']);
  return requests
    .sort((a, b) => a.askedAt.localeCompare(b.askedAt))
    .map(({ asker, askedAt }) => ({ kind: 'answer-help', askerName: asker.name, askedAt }));
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
      groupTitle: mentorship.groupTitle,
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

async function invitationsToAnswer(work: Work, personId: string): Promise<NextStep[]> {
  const invitations = await listInvitationsOf(work, personId);
  return invitations.map((invitation) => ({
    kind: 'answer-invitation',
    invitationId: invitation.id,
    programmeId: invitation.programmeId,
    programmeName: invitation.programmeName,
    role: invitation.role,
    inviterName: invitation.invitedBy?.name ?? null,
  }));
}

/** Offers what the person has not begun in their programmes: finding a mentor, being one. */
async function programmeSteps(work: Work, personId: string): Promise<NextStep[]> {
  const programmes = await listOpenProgrammes(work, personId);
  const requests = await listRequestsOf(work, personId, 'mentee');
  const mentorships = await listMentorshipsFor(work, personId);
  const learnsIn = new Set([
    ...requests
      .filter(({ state }) => ['open', 'needs_answer', 'turn'].includes(state))
      .map(({ programmeId }) => programmeId),
    ...mentorships
      .filter(
        ({ myRole, state }) => myRole !== 'mentor' && !['closed', 'ended_early'].includes(state),
      )
      .map(({ programmeId }) => programmeId),
  ]);
  const steps: NextStep[] = [];
  for (const programme of programmes) {
    const programmeName = programmes.length > 1 ? programme.name : null;
    const at = { programmeId: programme.id, programmeName };
    steps.push(...(await stepsIn(work, personId, programme, at, learnsIn.has(programme.id))));
  }
  return steps;
}

async function stepsIn(
  work: Work,
  personId: string,
  programme: Programme,
  at: { readonly programmeId: string; readonly programmeName: string | null },
  isLearning: boolean,
): Promise<NextStep[]> {
  const { asks, gathering } = formatRules[programme.format];
  const registersAs = registrationIn(programme);
  const steps: NextStep[] = [];
  const registration = await findOwnRegistration(work, programme.id, personId);
  if (registration?.state === 'draft') steps.push({ kind: 'finish-registration', ...at });
  const person = await getPerson(work, personId);
  const today = await getToday(work);
  if (asks !== null && !isLearning && isEligibleMentee(programme.rules, person, today)) {
    const intake = await findMenteeIntake(work, programme.id, personId);
    const isPeer = asks === 'peer-asks-peer';
    steps.push({ kind: 'find-mentor', ...at, hasIntake: intake !== null, isPeer });
  }
  if (gathering !== null && !isLearning && isEligibleMentee(programme.rules, person, today)) {
    steps.push({ kind: 'find-group', ...at });
  }
  if (registersAs !== null && !registration && isEligibleMentor(programme.rules, person)) {
    steps.push({ kind: 'register-as-mentor', ...at, isPeer: registersAs === 'peer' });
  }
  return steps;
}
