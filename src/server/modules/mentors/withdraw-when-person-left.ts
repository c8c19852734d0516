import { subscribe } from '../../jobs/job.ts';
import { getPerson, PersonLeft } from '../people/index.ts';
import { withdrawRegistrations } from './withdraw-registrations.ts';

/** Nobody finds a mentor who has left. Back again, they publish their offer anew if they like. */
export const withdrawWhenPersonLeft = subscribe(
  'withdraw-when-person-left',
  PersonLeft,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const { personId } = event.payload;
      if (!(await getPerson(work, personId)).isActive) await withdrawRegistrations(work, personId);
    }),
);
