import { subscribe } from '../../../jobs/job.ts';
import { MentorRequested } from '../../mentorships/index.ts';
import { requestValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyMentorWhenRequested = subscribe(
  'notify-mentor-when-requested',
  MentorRequested,
  (context, event) =>
    notify(context, event, async (work) => {
      const { requestId, mentorId, expiresAt } = event.payload;
      const values = await requestValues(work, event.payload);
      return [
        {
          personId: mentorId,
          kind: 'request-received',
          link: `/mentor/requests/${requestId}`,
          values: { ...values, expiresAt },
        },
      ];
    }),
);
