import { subscribe } from '../../../jobs/job.ts';
import { MentorRequestAccepted } from '../../mentorships/index.ts';
import { requestValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyMenteeWhenAccepted = subscribe(
  'notify-mentee-when-accepted',
  MentorRequestAccepted,
  (context, event) =>
    notify(context, event, async (work) => {
      const { menteeId, mentorshipId } = event.payload;
      const values = await requestValues(work, event.payload);
      return [
        {
          personId: menteeId,
          kind: 'request-accepted',
          link: `/mentorships/${mentorshipId}`,
          values,
        },
      ];
    }),
);
