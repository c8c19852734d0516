import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { requireOwnership } from '../programme-access.ts';
import { lockProgramme } from '../programmes.store.ts';

/**
 * Throws a draft away, with its rules and owners; nobody else has seen it.
 * @throws AppError `not-found` for who does not own it, `conflict` when it has been published
 */
export async function discardProgramme(work: Work, session: Session, id: string): Promise<void> {
  await requireOwnership(work, session, id);
  const { state } = await lockProgramme(work, id);
  if (state !== 'draft') throw new AppError('conflict', { detail: state });
  for (const table of ['programme_owners', 'programme_rules'] as const) {
    await work.db
      .deleteFrom(table)
      .where('tenant_id', '=', work.tenantId)
      .where('programme_id', '=', id)
      .execute();
  }
  await work.db
    .deleteFrom('programmes')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
  await recordAudit(work, { action: 'programme.discarded', subject: { kind: 'programme', id } });
}
