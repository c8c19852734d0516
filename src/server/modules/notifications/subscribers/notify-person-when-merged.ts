import { subscribe } from '../../../jobs/job.ts';
import { PeopleMerged } from '../../people/index.ts';
import { notify } from '../notify.ts';

/** Tells whose account it is that another way in leads to it: nobody gets one without knowing. */
export const notifyPersonWhenMerged = subscribe(
  'notify-person-when-merged',
  PeopleMerged,
  (context, event) =>
    notify(context, event, () =>
      Promise.resolve([
        { personId: event.payload.keptId, kind: 'way-in-joined', link: '/my-data', values: {} },
      ]),
    ),
);
