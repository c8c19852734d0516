import type { QueueWorker } from '../../../jobs/job.ts';
import { MentorRegistered, MentorWithdrawn } from '../../mentors/index.ts';
import { verbs } from '../xapi-profile.ts';
import { findProgrammeActivity } from './find-programme-activity.ts';
import { recordDeeds } from './record-deeds.ts';

/** A mentor came to a programme or left it. */
export function recordStatementWhenMentorRegisters(homePage: string): readonly QueueWorker[] {
  return [
    recordDeeds('mentor-registered', MentorRegistered, homePage, async (work, { payload }) => [
      {
        actorId: payload.personId,
        verb: verbs.registered,
        object: await findProgrammeActivity(work, payload.programmeId),
        registration: payload.registrationId,
      },
    ]),
    recordDeeds('mentor-withdrawn', MentorWithdrawn, homePage, async (work, { payload }) => [
      {
        actorId: payload.personId,
        verb: verbs.unregistered,
        object: await findProgrammeActivity(work, payload.programmeId),
        registration: payload.registrationId,
      },
    ]),
  ];
}
