import { everySoOften } from '../../../jobs/job.ts';
import { forgetPreviewsBefore } from './saml-preview.ts';

/** Deletes requests and assertions that are too old to matter, and what a sign-in of yesterday sent. */
export const forgetSaml = everySoOften('forget-saml', '11 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    await context.inTransaction({ tenantId, actorId: null }, async ({ db, now }) => {
      for (const table of ['saml_requests', 'saml_assertions'] as const) {
        await db
          .deleteFrom(table)
          .where('tenant_id', '=', tenantId)
          .where('expires_at', '<=', now)
          .execute();
      }
      await db
        .updateTable('saml_connections')
        .set({ preview_sealed: null, preview_at: null })
        .where('tenant_id', '=', tenantId)
        .where('preview_at', '<=', forgetPreviewsBefore(now))
        .execute();
    });
  }
});
