import type { StuckKind } from '../../../../contract/index.ts';
import { subscribe } from '../../../jobs/job.ts';
import { PersonNudged } from '../../programme-desk/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';

/** Where somebody gets on. */
const links: Readonly<Record<StuckKind, string>> = {
  unanswered: '/mentor',
  unmatched: '/find-mentor',
  'over-asked': '/mentor',
  unused: '/mentor/registration',
  untrained: '/courses',
  unmet: '/',
  ungathered: '/',
};

export const notifyPersonWhenNudged = subscribe(
  'notify-person-when-nudged',
  PersonNudged,
  (context, event) =>
    notify(context, event, async (work) => {
      const { programmeId, personId, kind } = event.payload;
      const values = await programmeValue(work, programmeId);
      return [{ personId, kind: `nudged-${kind}`, link: links[kind], values }];
    }),
);
