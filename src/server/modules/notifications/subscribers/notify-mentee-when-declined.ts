import { subscribe } from '../../../jobs/job.ts';
import { MentorRequestDeclined } from '../../mentorships/index.ts';
import { requestValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyMenteeWhenDeclined = subscribe(
  'notify-mentee-when-declined',
  MentorRequestDeclined,
  (context, event) =>
    notify(context, event, async (work) => {
      const { menteeId, requestId } = event.payload;
      const values = await requestValues(work, event.payload);
      return [
        { personId: menteeId, kind: 'request-declined', link: `/requests/${requestId}`, values },
      ];
    }),
);
