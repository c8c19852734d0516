import { everySoOften } from '../../jobs/job.ts';

/** Deletes sessions, tickets and links that nobody can use any more. */
export const forgetExpiredSessions = everySoOften(
  'forget-expired-sessions',
  '17 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, async ({ db, now }) => {
        for (const table of ['sessions', 'session_tickets', 'break_glass_links'] as const) {
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
