import { everySoOften } from '../../jobs/job.ts';

/** Deletes sessions and tickets that nobody can use any more. */
export const forgetExpiredSessions = everySoOften(
  'forget-expired-sessions',
  '17 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, async ({ db, now }) => {
        for (const table of ['sessions', 'session_tickets'] as const) {
          await db
            .deleteFrom(table)
            .where('tenant_id', '=', tenantId)
            .where('expires_at', '<=', now)
            .execute();
        }
      });
    }
  },
);
