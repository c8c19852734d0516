import { subscribe } from '../../../jobs/job.ts';
import { MentorRequestWithdrawn } from '../../mentorships/index.ts';
import { requestValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyMentorWhenWithdrawn = subscribe(
  'notify-mentor-when-withdrawn',
  MentorRequestWithdrawn,
  (context, event) =>
    notify(context, event, async (work) => {
      const { mentorId, wasWaiting } = event.payload;
      // Somebody who waited had asked nobody yet.
      if (wasWaiting) return [];
      const values = await requestValues(work, event.payload);
      return [{ personId: mentorId, kind: 'request-withdrawn', link: '/mentor', values }];
    }),
);
