import { subscribe } from '../../../jobs/job.ts';
import { MentorshipActivated } from '../../mentorships/index.ts';
import { mentorshipValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyMembersWhenActive = subscribe(
  'notify-members-when-active',
  MentorshipActivated,
  (context, event) =>
    notify(context, event, async (work) => {
      const link = `/mentorships/${event.payload.mentorshipId}`;
      const values = await mentorshipValues(work, event.payload);
      return [...values].map(([personId, each]) => ({
        personId,
        kind: 'mentorship-active' as const,
        link,
        values: each,
      }));
    }),
);
