import type { MentorProfile } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { explainMentor, findRegistration } from '../../mentors/index.ts';
import { getPerson, personCard } from '../../people/index.ts';
import { findShownTrackRecord } from '../recognition/track-record.ts';
import { readAskSituation } from './ask-situation.ts';
import { findObstacle, findWaitingObstacle } from './requests.rules.ts';

/**
 * A mentor as a person sees them, with the rule that keeps them from asking, if there is one.
 * @throws AppError `not-found` for drafts and for mentors who have withdrawn, other than one's own
 */
export async function getMentorProfileFor(
  work: Work,
  programmeId: string,
  registrationId: string,
  viewerId: string,
): Promise<MentorProfile> {
  const registration = await findRegistration(work, registrationId);
  const isShown =
    registration?.programmeId === programmeId &&
    (registration.personId === viewerId || ['active', 'paused'].includes(registration.state));
  if (!registration || !isShown) throw new AppError('not-found');
  const mentor = personCard(await getPerson(work, registration.personId));
  const situation = await readAskSituation(work, registration, viewerId);
  const obstacle = findObstacle(situation);
  return {
    registrationId: registration.id,
    person: mentor,
    topics: registration.topics,
    styles: registration.styles,
    languages: registration.languages,
    meetingModes: registration.meetingModes,
    freeSeats: registration.freeSeats,
    explanation:
      registration.personId === viewerId ? null : await explainMentor(work, registration, viewerId),
    about: registration.about,
    hoursPerMonth: registration.hoursPerMonth,
    capacity: registration.capacity,
    trackRecord: await findShownTrackRecord(work, registration.personId),
    ask: {
      isPossible: obstacle === null,
      obstacle,
      rule: obstacle === 'outside-programme-rules' ? situation.rule : null,
      mayWait: obstacle === 'mentor-full' && findWaitingObstacle(situation) === null,
      waiting: registration.waitingRequests,
    },
  };
}
