import type { Language } from '../../../contract/index.ts';
import type { InTransaction } from '../../jobs/work.ts';
import { deriveId } from '../../kernel/ids.ts';
import { recordAudit } from './record-audit.ts';

export interface NewOrganisation {
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  /** Names of the job levels, lowest first. */
  readonly jobLevels: readonly string[];
}

/**
 * Creates an organisation. Its id is derived from its key, so that a key names one organisation only,
 * whatever happens at once.
 * @throws AppError `conflict` when there is one with this key
 * @returns the organisation's id
 */
export async function createOrganisation(
  inTransaction: InTransaction,
  organisation: NewOrganisation,
): Promise<string> {
  const tenantId = organisationId(organisation.key);
  await inTransaction({ tenantId, actorId: null }, async (work) => {
    await work.db
      .insertInto('organisations')
      .values({
        tenant_id: tenantId,
        key: organisation.key,
        name: organisation.name,
        language: organisation.language,
        job_levels: [...organisation.jobLevels],
        created_at: work.now,
      })
      .execute();
    await recordAudit(work, {
      action: 'organisation.created',
      subject: { kind: 'organisation', id: tenantId },
    });
  });
  return tenantId;
}

/** @returns the id of the organisation with this key, whether it exists or not */
export function organisationId(key: string): string {
  return deriveId('organisation', key);
}
