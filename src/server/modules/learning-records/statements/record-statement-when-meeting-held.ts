import type { QueueWorker } from '../../../jobs/job.ts';
import { MeetingHeld, MeetingsPlanned } from '../../mentorships/index.ts';
import { meetingActivity, mentorshipActivity, verbs } from '../xapi-profile.ts';
import { recordDeeds } from './record-deeds.ts';

/** Meetings planned, by whoever did, and held, by each who was there, with how long: no theme, no words. */
export function recordStatementWhenMeetingHeld(homePage: string): readonly QueueWorker[] {
  return [
    recordDeeds('meetings-planned', MeetingsPlanned, homePage, (_work, { payload }) =>
      Promise.resolve([
        {
          actorId: payload.personId,
          verb: verbs.planned,
          object: meetingActivity(payload.seriesId),
          registration: payload.mentorshipId,
          teamIds: payload.memberIds.filter((id) => id !== payload.personId),
          parent: mentorshipActivity(payload.mentorshipId),
        },
      ]),
    ),
    recordDeeds('meeting-held', MeetingHeld, homePage, (_work, { payload }) =>
      Promise.resolve(
        payload.attendeeIds.map((actorId) => ({
          actorId,
          verb: verbs.attended,
          object: meetingActivity(payload.meetingId),
          registration: payload.mentorshipId,
          teamIds: payload.attendeeIds.filter((id) => id !== actorId),
          parent: mentorshipActivity(payload.mentorshipId),
          // ISO 8601 duration (xAPI 1.0.3 part two §4.6).
          result: { duration: `PT${String(payload.minutes)}M` },
        })),
      ),
    ),
  ];
}
