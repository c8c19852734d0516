import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockRegistration } from '../../mentors/index.ts';
import { lockPerson } from '../../people/index.ts';
import { requireOpenProgramme } from '../../programmes/index.ts';
import { MentorRequested, MentorRequestWaits } from '../events.ts';
import { readAskSituation } from './ask-situation.ts';
import { assignCoursesFirst } from './courses-first.ts';
import { deadlineFrom, findObstacle, findWaitingObstacle, waitingDays } from './requests.rules.ts';
import type { AskObstacle } from './requests.rules.ts';
import { insertRequest, requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';
import { settleWaitingList } from './waiting-list.ts';

export interface Asking {
  readonly mentorRegistrationId: string;
  /** The mentee's words to the mentor. */
  readonly motivation: string;
  /** What to do where the mentor has no free seat: refuse, or take a place in the queue. */
  readonly whenFull: 'refuse' | 'wait';
}

/**
 * A mentee asks one mentor, or takes a place in the queue of one who is full.
 * @throws AppError `not-found` for an unknown mentor or a programme that is not open to the person, else the code of the rule that says no
 */
export async function askForMentor(
  work: Work,
  menteeId: string,
  input: Asking,
): Promise<StoredRequest> {
  // So that the limits hold when a person asks several mentors at once.
  await lockPerson(work, menteeId);
  const registration = await lockRegistration(work, input.mentorRegistrationId);
  const programme = await requireOpenProgramme(work, registration.programmeId, menteeId);
  const situation = await readAskSituation(work, registration, menteeId);
  const waits = input.whenFull === 'wait' && situation.freeSeats <= 0;
  refuse(waits ? findWaitingObstacle(situation) : findObstacle(situation));
  const { rules } = programme;
  const courseDays = waits
    ? 0
    : await assignCoursesFirst(work, programme, {
        mentorId: registration.personId,
        menteeId,
      });
  const request = await insertRequest(work, {
    programmeId: programme.id,
    registrationId: registration.id,
    mentorId: registration.personId,
    menteeId,
    motivation: input.motivation,
    state: waits ? 'waiting' : 'open',
    ...(waits
      ? { expiresAt: addDays(work.now, waitingDays), nextReminderAt: null }
      : deadlineFrom(work.now, Math.max(rules.requestExpiryDays, courseDays), rules.reminderDays)),
  });
  if (waits) await settleWaitingList(work, registration.id);
  await work.publish(waits ? MentorRequestWaits : MentorRequested, requestPayload(request));
  await recordAudit(work, {
    action: waits ? 'mentor-request.waits' : 'mentor-request.made',
    subject: { kind: 'mentor-request', id: request.id },
    details: { mentorId: request.mentorId },
  });
  return request;
}

function refuse(obstacle: AskObstacle | null): void {
  if (obstacle) throw new AppError(obstacle === 'own-profile' ? 'not-allowed' : obstacle);
}
