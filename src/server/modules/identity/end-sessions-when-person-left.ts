import { subscribe } from '../../jobs/job.ts';
import { PersonLeft } from '../people/index.ts';

/**
 * Deletes what a leaver could still come in with. Their sessions answer no longer from the moment the
 * state changes (`findSession`); this keeps them from waking up again when the person returns.
 */
export const endSessionsWhenPersonLeft = subscribe(
  'end-sessions-when-person-left',
  PersonLeft,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async ({ db, tenantId }) => {
      const { personId } = event.payload;
      await db
        .deleteFrom('sessions')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .where('created_at', '<=', new Date(event.occurredAt))
        .execute();
      await db
        .deleteFrom('session_tickets')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
    }),
);
