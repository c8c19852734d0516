import type { Selectable } from 'kysely';
import type { LmsRegistrationsTable } from '../../../database/tables/lms-registrations.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';

export type PlatformRow = Selectable<LmsRegistrationsTable>;

/**
 * Finds a platform of the organisation and holds it until the transaction ends.
 * @throws AppError `not-found` when there is none, or it was removed
 */
export async function lockPlatform(work: Work, id: string): Promise<PlatformRow> {
  const row = await work.db
    .selectFrom('lms_registrations')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}

/** Writes to one platform. */
export async function updatePlatform(
  work: Work,
  id: string,
  change: Partial<Pick<PlatformRow, 'name' | 'is_enabled' | 'removed_at'>>,
): Promise<void> {
  await work.db
    .updateTable('lms_registrations')
    .set({ ...change, updated_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}
