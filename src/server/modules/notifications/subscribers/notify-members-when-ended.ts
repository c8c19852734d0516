import { subscribe } from '../../../jobs/job.ts';
import { MentorshipEnded } from '../../mentorships/index.ts';
import { mentorshipValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

/** All members are told the same, at the same time: nobody learns who ended it, or how. */
export const notifyMembersWhenEnded = subscribe(
  'notify-members-when-ended',
  MentorshipEnded,
  (context, event) =>
    notify(context, event, async (work) => {
      const link = `/mentorships/${event.payload.mentorshipId}`;
      const values = await mentorshipValues(work, event.payload);
      return [...values].map(([personId, each]) => ({
        personId,
        kind: 'mentorship-ended' as const,
        link,
        values: each,
      }));
    }),
);
