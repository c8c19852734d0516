import { subscribe } from '../../jobs/job.ts';
import { getPerson, PersonLeft } from '../people/index.ts';
import { changeMentorRegistration } from './change-mentor-registration.ts';

/** Nobody finds a mentor who has left. Back again, they publish their offer anew if they like. */
export const withdrawWhenPersonLeft = subscribe(
  'withdraw-when-person-left',
  PersonLeft,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const { personId } = event.payload;
      if ((await getPerson(work, personId)).isActive) return;
      const registrations = await work.db
        .selectFrom('mentor_registrations')
        .select('programme_id')
        .where('tenant_id', '=', work.tenantId)
        .where('person_id', '=', personId)
        .where('state', '!=', 'withdrawn')
        .orderBy('id')
        .execute();
      for (const { programme_id: programmeId } of registrations) {
        await changeMentorRegistration(work, programmeId, personId, 'withdraw');
      }
    }),
);
