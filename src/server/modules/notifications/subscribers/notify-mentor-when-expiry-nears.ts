import { subscribe } from '../../../jobs/job.ts';
import { MentorRequestNearedExpiry } from '../../mentorships/index.ts';
import { requestValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyMentorWhenExpiryNears = subscribe(
  'notify-mentor-when-expiry-nears',
  MentorRequestNearedExpiry,
  (context, event) =>
    notify(context, event, async (work) => {
      const { requestId, mentorId, expiresAt } = event.payload;
      const values = await requestValues(work, event.payload);
      return [
        {
          personId: mentorId,
          kind: 'request-reminder',
          link: `/mentor/requests/${requestId}`,
          values: { ...values, expiresAt },
        },
      ];
    }),
);
