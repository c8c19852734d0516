import type { QueueWorker } from '../../../jobs/job.ts';
import {
  MentorRequestAccepted,
  MentorRequestDeclined,
  MentorRequestWithdrawn,
  MentorRequested,
} from '../../mentorships/index.ts';
import { mentorshipActivity, requestActivity, verbs } from '../xapi-profile.ts';
import { findProgrammeActivity } from './find-programme-activity.ts';
import { recordDeeds } from './record-deeds.ts';

/**
 * The story of a request, its activity being the object of each statement. A request that runs out is
 * nobody's deed and has no statement. What the mentee wrote and why a mentor declined stay out.
 */
export function recordStatementWhenMentorRequested(homePage: string): readonly QueueWorker[] {
  return [
    recordDeeds('mentor-requested', MentorRequested, homePage, async (work, { payload }) => [
      {
        actorId: payload.menteeId,
        verb: verbs.requested,
        object: requestActivity(payload.requestId),
        registration: payload.requestId,
        instructorId: payload.mentorId,
        parent: await findProgrammeActivity(work, payload.programmeId),
      },
    ]),
    recordDeeds('request-accepted', MentorRequestAccepted, homePage, async (work, { payload }) => [
      {
        actorId: payload.mentorId,
        verb: verbs.accepted,
        object: requestActivity(payload.requestId),
        registration: payload.mentorshipId,
        instructorId: payload.menteeId,
        parent: await findProgrammeActivity(work, payload.programmeId),
        grouping: mentorshipActivity(payload.mentorshipId),
      },
    ]),
    recordDeeds('request-declined', MentorRequestDeclined, homePage, async (work, { payload }) => [
      {
        actorId: payload.mentorId,
        verb: verbs.declined,
        object: requestActivity(payload.requestId),
        registration: payload.requestId,
        instructorId: payload.menteeId,
        parent: await findProgrammeActivity(work, payload.programmeId),
      },
    ]),
    recordDeeds(
      'request-withdrawn',
      MentorRequestWithdrawn,
      homePage,
      async (work, { payload }) => [
        {
          actorId: payload.menteeId,
          verb: verbs.withdrawn,
          object: requestActivity(payload.requestId),
          registration: payload.requestId,
          instructorId: payload.mentorId,
          parent: await findProgrammeActivity(work, payload.programmeId),
        },
      ],
    ),
  ];
}
