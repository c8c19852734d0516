import type { ScoreProblem } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { Attempt } from './delivery.rules.ts';

/** Problems of the platform as a whole; the others are of one person or one activity. */
const ofPlatform: readonly (ScoreProblem | null)[] = [
  'unauthorized',
  'forbidden',
  'rate-limited',
  'unavailable',
];

/** Keeps on the platform when it last took a score, what last went wrong, and how long it asks to wait. */
export async function recordScoreHealth(
  work: Work,
  registrationId: string,
  attempt: Attempt,
): Promise<void> {
  const changes = {
    ...(attempt.state === 'delivered' ? { last_score_at: work.now } : {}),
    ...(ofPlatform.includes(attempt.problem) && attempt.detail !== null
      ? { last_error: attempt.detail, last_error_at: work.now }
      : {}),
    ...(attempt.problem === 'rate-limited' && attempt.waitSeconds !== null
      ? { scores_paused_until: new Date(work.now.getTime() + attempt.waitSeconds * 1000) }
      : {}),
  };
  if (Object.keys(changes).length === 0) return;
  await work.db
    .updateTable('lms_registrations')
    .set(changes)
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', registrationId)
    .execute();
}
