import type { DeclineReason } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { assignCourse } from '../../courses/index.ts';
import { takeSeat } from '../../mentors/index.ts';
import { formatRules, getProgrammeAt } from '../../programmes/index.ts';
import { MentorRequestAccepted, MentorRequestDeclined, MentorRequestWithdrawn } from '../events.ts';
import { beginMentorship } from '../begin-mentorship.ts';
import { isAnswerable } from './requests.rules.ts';
import { endRequest, lockRequest, requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';

/**
 * Locks a request for the one who may act on it.
 * @throws AppError `not-found` for anybody else, `request-not-open` when its end has come already
 */
async function lockForAnswer(
  work: Work,
  requestId: string,
  personId: string,
  as: 'mentorId' | 'menteeId',
): Promise<StoredRequest> {
  const request = await lockRequest(work, requestId);
  if (request[as] !== personId) throw new AppError('not-found');
  if (!isAnswerable(request, work.now)) {
    throw new AppError('request-not-open', { detail: request.state });
  }
  return request;
}

/**
 * The mentor accepts: a seat is taken, the mentorship begins with its introduction, and the mentor's
 * course becomes due.
 * @throws AppError `mentor-full` when the last seat went to another, `request-not-open`
 */
export async function acceptRequest(
  work: Work,
  requestId: string,
  mentorId: string,
): Promise<StoredRequest> {
  const request = await lockForAnswer(work, requestId, mentorId, 'mentorId');
  const { rules, format } = await getProgrammeAt(work, request.programmeId, request.createdAt);
  const isPeer = formatRules[format].registersAs === 'peer';
  await takeSeat(work, request.registrationId);
  const mentorshipId = await beginMentorship(work, {
    programmeId: request.programmeId,
    registrationId: request.registrationId,
    requestId: request.id,
    members: [
      { personId: request.mentorId, role: isPeer ? 'peer' : 'mentor' },
      { personId: request.menteeId, role: isPeer ? 'peer' : 'mentee' },
    ],
  });
  const accepted = await endRequest(work, request.id, 'accepted');
  if (rules.mentorCourse) {
    await assignCourse(work, {
      personId: mentorId,
      courseId: rules.mentorCourse.courseId,
      dueAt: addDays(work.now, rules.courseDueDays),
    });
  }
  await work.publish(MentorRequestAccepted, { ...requestPayload(accepted), mentorshipId });
  await recordAudit(work, {
    action: 'mentor-request.accepted',
    subject: { kind: 'mentor-request', id: request.id },
    details: { mentorshipId },
  });
  return accepted;
}

/** The mentor declines, with a reason and, if they like, words for the mentee alone. */
export async function declineRequest(
  work: Work,
  requestId: string,
  mentorId: string,
  decline: { reason: DeclineReason; words: string },
): Promise<StoredRequest> {
  const request = await lockForAnswer(work, requestId, mentorId, 'mentorId');
  const declined = await endRequest(work, request.id, 'declined', decline);
  await work.publish(MentorRequestDeclined, requestPayload(declined));
  await recordAudit(work, {
    action: 'mentor-request.declined',
    subject: { kind: 'mentor-request', id: request.id },
    details: { reason: decline.reason },
  });
  return declined;
}

/** The mentee takes the request back. */
export async function withdrawRequest(
  work: Work,
  requestId: string,
  menteeId: string,
): Promise<StoredRequest> {
  const request = await lockForAnswer(work, requestId, menteeId, 'menteeId');
  const withdrawn = await endRequest(work, request.id, 'withdrawn');
  await work.publish(MentorRequestWithdrawn, requestPayload(withdrawn));
  await recordAudit(work, {
    action: 'mentor-request.withdrawn',
    subject: { kind: 'mentor-request', id: request.id },
  });
  return withdrawn;
}
