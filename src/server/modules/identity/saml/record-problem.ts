import type { SamlRefusal } from '../../../../contract/index.ts';
import type { InTransaction } from '../../../jobs/work.ts';
import type { Logger } from '../../../kernel/logger.ts';
import { updateRow } from './saml-connections.store.ts';

const pauseMilliseconds = 1000;
const mostRemembered = 1000;

type RecordProblem = (
  inTransaction: InTransaction,
  tenantId: string,
  reason: SamlRefusal | `logout-${SamlRefusal}`,
  correlationId: string,
) => Promise<void>;

/**
 * Keeps the last refusal for the organisation's administrator: at most one a second of each
 * organisation and process, so that a flood of bad messages is no flood of writes.
 */
export function createProblemRecorder(logger: Logger): RecordProblem {
  const written = new Map<string, number>();
  return async (inTransaction, tenantId, reason, correlationId) => {
    const now = performance.now();
    if (now - (written.get(tenantId) ?? -pauseMilliseconds) < pauseMilliseconds) return;
    if (written.size >= mostRemembered) written.clear();
    written.set(tenantId, now);
    try {
      await inTransaction({ tenantId, actorId: null }, (work) =>
        updateRow(work, {
          last_problem: reason,
          last_problem_at: work.now,
          last_problem_correlation_id: correlationId,
        }),
      );
    } catch (error) {
      // The person's page comes first: that the note was not made is for the operator.
      logger.error({ err: error, correlationId }, 'a refused sign-in was not noted');
    }
  };
}
