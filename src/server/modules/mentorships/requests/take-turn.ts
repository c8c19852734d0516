import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { findRegistration } from '../../mentors/index.ts';
import { lockPerson } from '../../people/index.ts';
import { getProgramme } from '../../programmes/index.ts';
import { MentorRequested } from '../events.ts';
import { readAskSituation } from './ask-situation.ts';
import { assignCoursesFirst } from './courses-first.ts';
import { lockForAnswer } from './lock-for-answer.ts';
import { moveRequest } from './move-request.ts';
import { deadlineFrom } from './requests.rules.ts';
import { requestPayload } from './requests.store.ts';

/**
 * Whoever waited says that they still want to: the mentor is asked now, and the seat stays kept until
 * they have answered.
 * @throws AppError `request-not-open` when it is not their turn, `outside-programme-rules` or
 *   `own-reporting-line` when they may no longer come together, `mentorship-limit`
 */
export async function takeTurn(work: Work, requestId: string, menteeId: string): Promise<void> {
  await lockPerson(work, menteeId);
  const request = await lockForAnswer(work, requestId, menteeId, 'menteeId');
  const registration = await findRegistration(work, request.registrationId);
  if (!registration) throw new AppError('not-found');
  const situation = await readAskSituation(work, registration, menteeId);
  if (situation.isInOwnReportingLine) throw new AppError('own-reporting-line');
  if (situation.rule !== null) throw new AppError('outside-programme-rules');
  if (situation.mentorships >= situation.mentorshipLimit) throw new AppError('mentorship-limit');
  const programme = await getProgramme(work, request.programmeId);
  const courseDays = await assignCoursesFirst(work, programme, request);
  const { requestExpiryDays, reminderDays } = programme.rules;
  const taken = await moveRequest(work, request, 'takeTurn', {
    deadline: deadlineFrom(work.now, Math.max(requestExpiryDays, courseDays), reminderDays),
  });
  await work.publish(MentorRequested, requestPayload(taken));
  await recordAudit(work, {
    action: 'mentor-request.turn-taken',
    subject: { kind: 'mentor-request', id: request.id },
  });
}
