import { everySoOften } from '../../jobs/job.ts';

/** Deletes what people were sent here to choose or to look at, once nobody can open it any more. */
export const forgetVisits = everySoOften('forget-lms-visits', '29 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    await context.inTransaction({ tenantId, actorId: null }, async ({ db, now }) => {
      for (const table of ['lms_content_selections', 'lms_submission_reviews'] as const) {
        await db
          .deleteFrom(table)
          .where('tenant_id', '=', tenantId)
          .where('expires_at', '<=', now)
          .execute();
      }
    });
  }
});
