import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { getProgrammeAt } from '../../programmes/index.ts';
import { MentorQuestionAnswered, MentorQuestionAsked } from '../events.ts';
import { lockForAnswer } from './lock-for-answer.ts';
import { moveRequest } from './move-request.ts';
import { deadlineFrom } from './requests.rules.ts';
import type { Deadline } from './requests.rules.ts';
import { requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';
import { queueWhenFull } from './waiting-list.ts';

/** Whoever is to move next has the programme's days again, from now on. */
async function freshDeadline(work: Work, request: StoredRequest): Promise<Deadline> {
  const { rules } = await getProgrammeAt(work, request.programmeId, request.createdAt);
  return deadlineFrom(work.now, rules.requestExpiryDays, rules.reminderDays);
}

/**
 * The mentor asks the mentee the one question that a request has room for.
 * @throws AppError `request-not-open` when one has been asked already, or there is nothing to ask about
 */
export async function askBack(
  work: Work,
  requestId: string,
  mentorId: string,
  question: string,
): Promise<void> {
  const request = await lockForAnswer(work, requestId, mentorId, 'mentorId');
  const deadline = await freshDeadline(work, request);
  const asked = await moveRequest(work, request, 'askBack', { question, deadline });
  await work.publish(MentorQuestionAsked, requestPayload(asked));
  await recordAudit(work, {
    action: 'mentor-request.question-asked',
    subject: { kind: 'mentor-request', id: request.id },
  });
}

/**
 * The mentee answers the mentor's question; then it is the mentor's turn again.
 * @throws AppError `request-not-open` when no question waits for an answer
 */
export async function replyToQuestion(
  work: Work,
  requestId: string,
  menteeId: string,
  reply: string,
): Promise<void> {
  const request = await lockForAnswer(work, requestId, menteeId, 'menteeId');
  const deadline = await freshDeadline(work, request);
  const answered = await moveRequest(work, request, 'reply', { reply, deadline });
  await queueWhenFull(work, request.registrationId);
  await work.publish(MentorQuestionAnswered, requestPayload(answered));
  await recordAudit(work, {
    action: 'mentor-request.question-answered',
    subject: { kind: 'mentor-request', id: request.id },
  });
}
