import type { MetadataRefusal } from '../../../../contract/index.ts';
import type { JobContext } from '../../../jobs/job.ts';
import { everySoOften } from '../../../jobs/job.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { FetchMetadataOptions } from './fetch-metadata.ts';
import { findRow, updateRow } from './saml-connections.store.ts';
import type { ConnectionRow } from './saml-connections.store.ts';
import { findMetadata, takeMetadata } from './take-metadata.ts';

/**
 * Reads the metadata again of those who gave its address, so that an identity provider's new
 * certificate is known before it signs. What cannot be read leaves what is known as it is, and is told;
 * so does another identity provider's, to which only a person may change.
 */
export const refreshMetadata = (options: FetchMetadataOptions) =>
  everySoOften('refresh-saml-metadata', '43 */6 * * *', async (context) => {
    for (const tenantId of await context.listTenants()) {
      const scope = { tenantId, actorId: null };
      const row = await context.inTransaction(scope, findRow);
      if (!row?.metadata_url) continue;
      const reason = await refresh(context, row, row.metadata_url, options);
      if (reason === null) continue;
      context.logger.warn({ tenantId, reason }, 'SAML metadata was not read again');
      await context.inTransaction(scope, (work) =>
        updateRow(work, {
          last_problem: `metadata-${reason}`,
          last_problem_at: work.now,
          last_problem_correlation_id: null,
        }),
      );
    }
  });

/** @returns why it was not taken; null where it was */
async function refresh(
  context: JobContext,
  row: ConnectionRow,
  url: string,
  options: FetchMetadataOptions,
): Promise<string | null> {
  try {
    const found = await findMetadata({ url }, { ...options, now: context.clock.now() });
    if (found.provider.entityId !== row.entity_id) {
      return 'other-identity-provider' satisfies MetadataRefusal;
    }
    const scope = { tenantId: row.tenant_id, actorId: null };
    await context.inTransaction(scope, (work) => takeMetadata(work, found));
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.issues?.[0]?.message ?? error.code;
  }
}
