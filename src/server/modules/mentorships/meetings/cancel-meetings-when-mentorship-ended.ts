import { subscribe } from '../../../jobs/job.ts';
import { MentorshipEnded } from '../events.ts';
import { lockMentorship } from '../mentorships.store.ts';
import { cancelMeetings } from './cancel-meetings.ts';
import { listMeetings } from './meetings.store.ts';

/** Takes out of people's calendars what was still planned, in nobody's name. */
export const cancelMeetingsWhenMentorshipEnded = subscribe(
  'cancel-meetings-when-mentorship-ended',
  MentorshipEnded,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const { mentorshipId } = event.payload;
      const ahead = (await listMeetings(work, [mentorshipId])).filter(
        ({ state, startsAt }) => state === 'planned' && startsAt > work.now,
      );
      if (ahead.length === 0) return;
      await cancelMeetings(work, await lockMentorship(work, mentorshipId), ahead, null);
    }),
);
