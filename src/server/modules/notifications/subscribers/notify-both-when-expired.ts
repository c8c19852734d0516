import { subscribe } from '../../../jobs/job.ts';
import { MentorRequestExpired } from '../../mentorships/index.ts';
import { requestValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyBothWhenExpired = subscribe(
  'notify-both-when-expired',
  MentorRequestExpired,
  (context, event) =>
    notify(context, event, async (work) => {
      const { requestId, mentorId, menteeId } = event.payload;
      const values = await requestValues(work, event.payload);
      return [
        {
          personId: mentorId,
          kind: 'request-expired',
          link: `/mentor/requests/${requestId}`,
          values,
        },
        { personId: menteeId, kind: 'request-expired', link: `/requests/${requestId}`, values },
      ];
    }),
);
