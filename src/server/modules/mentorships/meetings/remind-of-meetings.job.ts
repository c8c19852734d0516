import { everySoOften } from '../../../jobs/job.ts';
import { MeetingNeared } from '../events.ts';
import { lockMentorship, mentorshipFacts } from '../mentorships.store.ts';
import { areMeetingsOpen } from './get-open-mentorship.ts';
import { getMeeting, writeMeeting } from './meetings.store.ts';
import { reminderHorizon } from '../../calendar/index.ts';

/** Reminds members, the day before, of each meeting that is planned. */
export const remindOfMeetings = everySoOften(
  'remind-of-meetings',
  '10,40 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, async (work) => {
        const near = await work.db
          .selectFrom('meetings')
          .select(['id', 'mentorship_id'])
          .where('tenant_id', '=', tenantId)
          .where('state', '=', 'planned')
          .where('reminded_at', 'is', null)
          .where('starts_at', '>', work.now)
          .where('starts_at', '<=', reminderHorizon(work.now))
          .orderBy('mentorship_id')
          .orderBy('id')
          .execute();
        for (const row of near) {
          const mentorship = await lockMentorship(work, row.mentorship_id);
          if (!areMeetingsOpen(mentorship.state)) continue;
          const meeting = await getMeeting(work, mentorship.id, row.id);
          await writeMeeting(work, { ...meeting, isReminded: true });
          await work.publish(MeetingNeared, {
            ...mentorshipFacts(mentorship),
            startsAt: meeting.startsAt.toISOString(),
          });
        }
      });
    }
  },
);
