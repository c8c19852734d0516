import type { DeclineReason } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { assignCourse } from '../../courses/index.ts';
import { takeSeat } from '../../mentors/index.ts';
import { lockPerson } from '../../people/index.ts';
import { courseOfRole, getProgrammeAt } from '../../programmes/index.ts';
import type { Programme } from '../../programmes/index.ts';
import { MentorRequestAccepted, MentorRequestDeclined, MentorRequestWithdrawn } from '../events.ts';
import { beginMentorship } from '../begin-mentorship.ts';
import { listCoursesFirst, rolesOf } from './courses-first.ts';
import { lockForAnswer } from './lock-for-answer.ts';
import { countMentorshipsAsMentee } from './mentorships-of-mentee.ts';
import { moveRequest } from './move-request.ts';
import { findRequest, requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';
import { settleWaitingList } from './waiting-list.ts';

/**
 * The mentor accepts: a seat is taken, the mentorship begins with its introduction, and the courses of
 * the two become due.
 * @throws AppError `mentor-full` when the last seat went to another, `mentorship-limit` when the mentee
 *   has as many mentors as the programme allows, `course-not-completed` with the course as its detail
 *   when one comes first, `request-not-open`
 */
export async function acceptRequest(
  work: Work,
  requestId: string,
  mentorId: string,
): Promise<StoredRequest> {
  const found = await findRequest(work, requestId);
  if (found?.mentorId !== mentorId) throw new AppError('not-found');
  // So that the limit holds when several mentors accept the same mentee at once.
  await lockPerson(work, found.menteeId);
  const request = await lockForAnswer(work, requestId, mentorId, 'mentorId');
  const programme = await getProgrammeAt(work, request.programmeId, request.createdAt);
  await requireNothingFirst(work, programme, request);
  // Before the seat is taken: a request that may not be accepted in its state takes none.
  const accepted = await moveRequest(work, request, 'accept');
  await takeSeat(work, request.registrationId, request.holdsSeat);
  const members = rolesOf(programme, request);
  const mentorshipId = await beginMentorship(work, {
    programmeId: request.programmeId,
    registrationId: request.registrationId,
    requestId: request.id,
    members,
  });
  for (const { personId, role } of members) {
    const duty = programme.rules[courseOfRole(role)];
    if (!duty) continue;
    const dueAt = addDays(work.now, programme.rules.courseDueDays);
    await assignCourse(work, { personId, courseId: duty.courseId, dueAt });
  }
  await work.publish(MentorRequestAccepted, { ...requestPayload(accepted), mentorshipId });
  await recordAudit(work, {
    action: 'mentor-request.accepted',
    subject: { kind: 'mentor-request', id: request.id },
    details: { mentorshipId },
  });
  return accepted;
}

async function requireNothingFirst(
  work: Work,
  programme: Programme,
  request: StoredRequest,
): Promise<void> {
  const mentorships = await countMentorshipsAsMentee(work, programme.id, request.menteeId);
  if (mentorships >= programme.rules.mentorshipLimit) throw new AppError('mentorship-limit');
  const [course] = await listCoursesFirst(work, programme, request);
  if (course) throw new AppError('course-not-completed', { detail: course.courseId });
}

/** The mentor declines, with a reason and, if they like, words for the mentee alone. */
export async function declineRequest(
  work: Work,
  requestId: string,
  mentorId: string,
  decline: { reason: DeclineReason; words: string },
): Promise<StoredRequest> {
  const request = await lockForAnswer(work, requestId, mentorId, 'mentorId');
  const declined = await moveRequest(work, request, 'decline', { decline });
  await settleWaitingList(work, request.registrationId);
  await work.publish(MentorRequestDeclined, requestPayload(declined));
  await recordAudit(work, {
    action: 'mentor-request.declined',
    subject: { kind: 'mentor-request', id: request.id },
    details: { reason: decline.reason },
  });
  return declined;
}

/** The mentee takes the request back, or leaves the queue. */
export async function withdrawRequest(
  work: Work,
  requestId: string,
  menteeId: string,
): Promise<StoredRequest> {
  return withdraw(work, await lockForAnswer(work, requestId, menteeId, 'menteeId'));
}

/** @param request with its row locked */
export async function withdraw(work: Work, request: StoredRequest): Promise<StoredRequest> {
  const withdrawn = await moveRequest(work, request, 'withdraw');
  await settleWaitingList(work, request.registrationId);
  await work.publish(MentorRequestWithdrawn, {
    ...requestPayload(withdrawn),
    wasWaiting: request.state === 'waiting' || request.state === 'turn',
  });
  await recordAudit(work, {
    action: 'mentor-request.withdrawn',
    subject: { kind: 'mentor-request', id: request.id },
  });
  return withdrawn;
}
