import type { PairingMethod } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { deletePairs, insertPairs } from './cohort-pairs.store.ts';
import { lockDraft, updateCohort } from './cohorts.store.ts';
import { pairingPairsSchema } from './save-pairings.ts';

/**
 * Plans what a method proposes. Locked pairs stay; the proposal was worked out around them.
 * @throws AppError `not-found` for who does not own it; `conflict` when it was sent or changed since, or
 *   where nothing is proposed
 */
export async function planCohort(
  work: Work,
  session: Session,
  cohortId: string,
  plan: { readonly method: PairingMethod; readonly basedOn: number },
): Promise<void> {
  const cohort = await lockDraft(work, session, cohortId, plan.basedOn);
  const pairing = await work.db
    .selectFrom('cohort_pairings')
    .select('pairs')
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', cohortId)
    .where('method', '=', plan.method)
    .executeTakeFirst();
  if (!pairing) throw new AppError('conflict', { detail: cohort.matching.state });
  await deletePairs(work, cohortId, 'not-locked');
  const pairs = pairingPairsSchema.parse(pairing.pairs);
  await insertPairs(
    work,
    cohort,
    pairs.map(([menteeId, registrationId, mentorId, fit]) => ({
      ...{ menteeId, registrationId, mentorId, fit },
      isLocked: false,
    })),
  );
  await updateCohort(work, cohortId, { method: plan.method });
  await recordAudit(work, {
    action: 'cohort.planned',
    subject: { kind: 'cohort', id: cohortId },
    details: { method: plan.method, pairs: pairs.length },
  });
}
