import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { deletePairs } from './cohort-pairs.store.ts';
import { forgetPairings, lockDraft } from './cohorts.store.ts';

/**
 * Leaves somebody out of a draft, or takes them in again. A pair that they were planned in is undone.
 * @throws AppError `not-found` for who does not own it, and for somebody who was never in it;
 *   `conflict` when it was sent or changed since
 */
export async function includeMember(
  work: Work,
  session: Session,
  cohortId: string,
  change: { readonly personId: string; readonly isIncluded: boolean; readonly basedOn: number },
): Promise<void> {
  const { personId, isIncluded } = change;
  const cohort = await lockDraft(work, session, cohortId, change.basedOn);
  const changed = await work.db
    .updateTable('cohort_members')
    .set({ is_included: isIncluded })
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', cohort.id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new AppError('not-found');
  if (!isIncluded) await deletePairs(work, cohort.id, { ofPerson: personId });
  await forgetPairings(work, cohort.id);
  await recordAudit(work, {
    action: isIncluded ? 'cohort.member-taken-in' : 'cohort.member-left-out',
    subject: { kind: 'cohort', id: cohort.id },
    details: { personId },
  });
}
