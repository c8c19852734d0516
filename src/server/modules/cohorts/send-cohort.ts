import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { addDays } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { takeSeat } from '../mentors/index.ts';
import { getProgramme } from '../programmes/index.ts';
import { listPairs, updatePair } from './cohort-pairs.store.ts';
import type { StoredPair } from './cohort-pairs.store.ts';
import { lockDraft, updateCohort } from './cohorts.store.ts';
import { CohortPairProposed } from './events.ts';
import { listExcludedPairs } from './excluded-pairs.query.ts';
import { proposalFacts } from './proposals/proposal-facts.ts';

/**
 * Asks the two of each planned pair. The seat is taken now, so that both yeses find it; where it went
 * to another meanwhile, or the two found each other, the pair is not asked.
 * @throws AppError `not-found` for who does not own it; `conflict` when it was sent or changed since,
 *   when nothing is planned, or the programme is closed
 */
export async function sendCohort(
  work: Work,
  session: Session,
  cohortId: string,
  basedOn: number,
): Promise<void> {
  const cohort = await lockDraft(work, session, cohortId, basedOn);
  const programme = await getProgramme(work, cohort.programmeId);
  const pairs = await listPairs(work, cohortId);
  const isUnderWay = programme.state === 'open' || programme.state === 'running';
  if (pairs.length === 0 || !isUnderWay) throw new AppError('conflict', { detail: 'nothing' });
  const excluded = await listExcludedPairs(work, programme.id);
  const expiresAt = addDays(work.now, programme.rules.requestExpiryDays);
  // In the order of registrations, as whoever else takes several seats does.
  const ordered = [...pairs].sort((a, b) => (a.registrationId < b.registrationId ? -1 : 1));
  let proposed = 0;
  for (const pair of ordered) {
    const isExcluded = excluded.get(pair.menteeId)?.has(pair.registrationId) === true;
    if (isExcluded || (await isAsked(work, pair)) || !(await claimSeat(work, pair))) {
      await updatePair(work, pair.id, { state: 'no_seat' });
      continue;
    }
    const sent = await updatePair(work, pair.id, { state: 'proposed', expires_at: expiresAt });
    await work.publish(CohortPairProposed, {
      ...proposalFacts(sent),
      expiresAt: expiresAt.toISOString(),
    });
    proposed++;
  }
  await updateCohort(work, cohortId, { state: 'sent', sent_at: work.now });
  await recordAudit(work, {
    action: 'cohort.sent',
    subject: { kind: 'cohort', id: cohortId },
    details: { proposed, notPossible: pairs.length - proposed },
  });
}

/** Whether another cohort asks the mentee already. */
async function isAsked(work: Work, { programmeId, menteeId }: StoredPair): Promise<boolean> {
  const row = await work.db
    .selectFrom('cohort_pairs')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId)
    .where('mentee_id', '=', menteeId)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false where the mentor has no seat left, or has withdrawn */
async function claimSeat(work: Work, { registrationId }: StoredPair): Promise<boolean> {
  try {
    await takeSeat(work, registrationId, false);
    return true;
  } catch (error) {
    if (error instanceof AppError) {
      if (error.code === 'mentor-full' || error.code === 'mentor-not-available') return false;
    }
    throw error;
  }
}
