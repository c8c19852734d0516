import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { insertPairs, listPairs } from './cohort-pairs.store.ts';
import { forgetPairings, lockDraft } from './cohorts.store.ts';
import type { StoredCohort } from './cohorts.store.ts';
import { findCandidates } from './list-candidates.view.ts';
import type { Candidate } from './list-candidates.view.ts';

interface PairChange {
  readonly menteeId: string;
  /** Null: the mentee gets nobody. */
  readonly registrationId: string | null;
  readonly isLocked: boolean;
  readonly basedOn: number;
}

/**
 * Changes one pair of the plan by hand.
 * @throws AppError `not-found` for who does not own it; `conflict` when it was sent or changed since;
 *   `outside-programme-rules` for a mentor whom the mentee may not have, `mentor-full` without a seat
 */
export async function changePair(
  work: Work,
  session: Session,
  cohortId: string,
  change: PairChange,
): Promise<void> {
  const { menteeId, registrationId } = change;
  const cohort = await lockDraft(work, session, cohortId, change.basedOn);
  const before = (await listPairs(work, cohortId)).find((pair) => pair.menteeId === menteeId);
  const chosen =
    registrationId === null ? null : await requireCandidate(work, cohort, menteeId, registrationId);
  await work.db
    .deleteFrom('cohort_pairs')
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', cohortId)
    .where('mentee_id', '=', menteeId)
    .execute();
  if (chosen) {
    const { mentorId, fit } = chosen;
    await insertPairs(work, cohort, [
      { menteeId, mentorId, fit, registrationId: chosen.registrationId, isLocked: change.isLocked },
    ]);
  }
  // What is proposed goes around the locked pairs.
  if (before?.isLocked === true || (chosen && change.isLocked)) {
    await forgetPairings(work, cohortId);
  }
  await recordAudit(work, {
    action: 'cohort.pair-changed',
    subject: { kind: 'cohort', id: cohortId },
    details: { menteeId, registrationId, isLocked: change.isLocked },
  });
}

async function requireCandidate(
  work: Work,
  cohort: StoredCohort,
  menteeId: string,
  registrationId: string,
): Promise<Candidate> {
  const candidates = await findCandidates(work, cohort, menteeId);
  const candidate = candidates.find((each) => each.registrationId === registrationId);
  if (!candidate) throw new AppError('outside-programme-rules');
  if (candidate.freeSeats <= 0) throw new AppError('mentor-full');
  return candidate;
}
