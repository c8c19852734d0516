import { subscribe } from '../../../jobs/job.ts';
import { MentorRequestClosed } from '../../mentorships/index.ts';
import { requestValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

/** Leads on to other mentors; why this one is no longer there is not told. */
export const notifyMenteeWhenClosed = subscribe(
  'notify-mentee-when-closed',
  MentorRequestClosed,
  (context, event) =>
    notify(context, event, async (work) => [
      {
        personId: event.payload.menteeId,
        kind: 'request-closed',
        link: '/find-mentor',
        values: await requestValues(work, event.payload),
      },
    ]),
);
