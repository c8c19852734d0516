import { subscribe } from '../../../jobs/job.ts';
import { getPerson } from '../../people/index.ts';
import { PersonInvited } from '../../programmes/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyPersonWhenInvited = subscribe(
  'notify-person-when-invited',
  PersonInvited,
  (context, event) =>
    notify(context, event, async (work) => {
      const { programmeId, personId, kind } = event.payload;
      if (event.actorId === null) return [];
      const inviter = await getPerson(work, event.actorId);
      return [
        {
          personId,
          kind: kind === 'nomination' ? 'programme-nominated' : 'programme-invited',
          link: `/programmes/${programmeId}`,
          values: { inviterName: inviter.name, ...(await programmeValue(work, programmeId)) },
        },
      ];
    }),
);
