import { everySoOften } from '../../jobs/job.ts';

/** Deletes nonces past the time in which the library refuses them by itself. */
export const forgetNonces = everySoOften('forget-nonces', '23 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    await context.inTransaction({ tenantId, actorId: null }, ({ db, now }) =>
      db
        .deleteFrom('lms_nonces')
        .where('tenant_id', '=', tenantId)
        .where('expires_at', '<=', now)
        .execute(),
    );
  }
});
