import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../administration/index.ts';
import { MatchCohort } from './cohort-jobs.ts';
import { forgetPairings, lockDraft, updateCohort } from './cohorts.store.ts';

/**
 * Has pairs worked out by both methods, beside whatever else is done.
 * @throws AppError `not-found` for who does not own it, `conflict` when it was sent or changed since
 */
export async function matchCohort(
  work: Work,
  session: Session,
  cohortId: string,
  basedOn: number,
): Promise<void> {
  await lockDraft(work, session, cohortId, basedOn);
  await forgetPairings(work, cohortId);
  const matchingId = newId(work.now);
  await updateCohort(work, cohortId, { matching_state: 'queued', matching_id: matchingId });
  const { tenantId, actorId } = work;
  await work.enqueue(MatchCohort, { tenantId, actorId, cohortId, matchingId });
  await recordAudit(work, {
    action: 'cohort.matched',
    subject: { kind: 'cohort', id: cohortId },
  });
}
