import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { findRegistration } from '../../mentors/index.ts';
import { lockPerson } from '../../people/index.ts';
import { requireOpenProgramme } from '../../programmes/index.ts';
import { MentorRequested } from '../events.ts';
import { readAskSituation } from './ask-situation.ts';
import { expiryOf, findObstacle } from './requests.rules.ts';
import { insertRequest, requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';

/**
 * A mentee asks one mentor.
 * @param motivation the mentee's words to the mentor
 * @throws AppError `not-found` for an unknown mentor or a programme that is not open to the person, else the code of the rule that says no
 */
export async function askForMentor(
  work: Work,
  menteeId: string,
  input: { mentorRegistrationId: string; motivation: string },
): Promise<StoredRequest> {
  const registration = await findRegistration(work, input.mentorRegistrationId);
  if (!registration) throw new AppError('not-found');
  const programme = await requireOpenProgramme(work, registration.programmeId, menteeId);
  // So that the limit holds when a person asks several mentors at once.
  await lockPerson(work, menteeId);
  const obstacle = findObstacle(await readAskSituation(work, registration, menteeId));
  if (obstacle) throw new AppError(obstacle === 'own-profile' ? 'not-allowed' : obstacle);
  const request = await insertRequest(work, {
    programmeId: programme.id,
    registrationId: registration.id,
    mentorId: registration.personId,
    menteeId,
    motivation: input.motivation,
    expiresAt: expiryOf(work.now, programme.rules.requestExpiryDays),
  });
  await work.publish(MentorRequested, requestPayload(request));
  await recordAudit(work, {
    action: 'mentor-request.made',
    subject: { kind: 'mentor-request', id: request.id },
    details: { mentorId: request.mentorId },
  });
  return request;
}
