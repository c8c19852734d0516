import type { MentorRequest } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { findMenteeIntake } from '../../mentors/index.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { getProgrammeAt } from '../../programmes/index.ts';
import { listCoursesFirst } from './courses-first.ts';
import { placesOf } from './places.ts';
import { isLive } from './request-machine.ts';
import { requestFromRow } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';

const listLimit = 200;

async function toAnswers(
  work: Work,
  requests: readonly StoredRequest[],
  viewerId: string,
): Promise<MentorRequest[]> {
  const people = await getPeople(
    work,
    requests.flatMap((request) => [request.mentorId, request.menteeId]),
  );
  const mentorships = await mentorshipsOf(
    work,
    requests.map((request) => request.id),
  );
  const places = await placesOf(
    work,
    requests.filter(({ state }) => state === 'waiting').map(({ id }) => id),
  );
  const answers: MentorRequest[] = [];
  for (const request of requests) {
    const mentor = people.get(request.mentorId);
    const mentee = people.get(request.menteeId);
    if (!mentor || !mentee) continue;
    // What the mentee is looking for is the mentor's to read while it is about the two of them.
    const showsIntake =
      request.mentorId === viewerId && (isLive(request.state) || request.state === 'accepted');
    answers.push({
      id: request.id,
      programmeId: request.programmeId,
      mentorRegistrationId: request.registrationId,
      mentor: personCard(mentor),
      mentee: personCard(mentee),
      state: request.state,
      motivation: request.motivation,
      question: request.question,
      reply: request.reply,
      place: places.get(request.id) ?? null,
      coursesFirst: await coursesFirstOf(work, request),
      intake: showsIntake
        ? await findMenteeIntake(work, request.programmeId, request.menteeId)
        : null,
      declineReason: request.declineReason,
      declineWords: request.declineWords,
      createdAt: request.createdAt.toISOString(),
      expiresAt: request.expiresAt.toISOString(),
      answeredAt: request.answeredAt?.toISOString() ?? null,
      mentorshipId: mentorships.get(request.id) ?? null,
    });
  }
  return answers;
}

/** Of a request that could be accepted: what has to be learned before. */
async function coursesFirstOf(
  work: Work,
  request: StoredRequest,
): Promise<MentorRequest['coursesFirst']> {
  if (request.state !== 'open' && request.state !== 'needs_answer') return [];
  const programme = await getProgrammeAt(work, request.programmeId, request.createdAt);
  const missing = await listCoursesFirst(work, programme, request);
  return missing.map(({ personId, courseId }) => ({
    by: personId === request.mentorId ? 'mentor' : 'mentee',
    courseId,
  }));
}

async function mentorshipsOf(
  work: Work,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (requestIds.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('mentorships')
    .select(['id', 'mentor_request_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentor_request_id', 'in', [...requestIds])
    .execute();
  return new Map(rows.map((row) => [row.mentor_request_id ?? '', row.id]));
}

/** Requests that a person got (`mentor`) or made (`mentee`), newest first. */
export async function listRequestsOf(
  work: Work,
  personId: string,
  as: 'mentor' | 'mentee',
): Promise<MentorRequest[]> {
  const rows = await work.db
    .selectFrom('mentor_requests')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where(as === 'mentor' ? 'mentor_id' : 'mentee_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(listLimit)
    .execute();
  return toAnswers(work, rows.map(requestFromRow), personId);
}

/** @throws AppError `not-found` for anybody but the two */
export async function getRequestFor(
  work: Work,
  requestId: string,
  viewerId: string,
): Promise<MentorRequest> {
  const row = await work.db
    .selectFrom('mentor_requests')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', requestId)
    .where((expression) =>
      expression.or([
        expression('mentor_id', '=', viewerId),
        expression('mentee_id', '=', viewerId),
      ]),
    )
    .executeTakeFirst();
  const [answer] = row ? await toAnswers(work, [requestFromRow(row)], viewerId) : [];
  if (!answer) throw new AppError('not-found');
  return answer;
}
