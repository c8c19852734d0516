import { subscribe } from '../../jobs/job.ts';
import { PersonLostRole } from '../people/index.ts';

/** Ends the sessions that still hold the role: the next one holds what the person has by then. */
export const endSessionsWhenRoleLost = subscribe(
  'end-sessions-when-role-lost',
  PersonLostRole,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async ({ db, tenantId }) => {
      await db
        .deleteFrom('sessions')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', event.payload.personId)
        .where('created_at', '<=', new Date(event.occurredAt))
        .execute();
    }),
);
