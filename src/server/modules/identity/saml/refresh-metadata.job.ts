import { everySoOften } from '../../../jobs/job.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { FetchMetadataOptions } from './fetch-metadata.ts';
import { findRow, updateRow } from './saml-connections.store.ts';
import { findMetadata, takeMetadata } from './take-metadata.ts';

/**
 * Reads the metadata again of those who gave its address, so that an identity provider's new
 * certificate is known before it signs. What cannot be read leaves what is known as it is, and is told.
 */
export const refreshMetadata = (options: FetchMetadataOptions) =>
  everySoOften('refresh-saml-metadata', '43 */6 * * *', async (context) => {
    for (const tenantId of await context.listTenants()) {
      const scope = { tenantId, actorId: null };
      const url = (await context.inTransaction(scope, findRow))?.metadata_url ?? null;
      if (url === null) continue;
      try {
        const found = await findMetadata({ url }, { ...options, now: context.clock.now() });
        await context.inTransaction(scope, (work) => takeMetadata(work, found));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const reason = error.issues?.[0]?.message ?? error.code;
        context.logger.warn({ tenantId, reason }, 'SAML metadata was not read again');
        await context.inTransaction(scope, (work) =>
          updateRow(work, {
            last_problem: `metadata-${reason}`,
            last_problem_at: work.now,
            last_problem_correlation_id: null,
          }),
        );
      }
    }
  });
