import type { InTransaction, Scope } from '../../jobs/work.ts';

/** Milliseconds between two notes of how far it is. */
const tellEvery = 400;

interface Teller {
  /** @param share 0–1 */
  tell(share: number): void;
  /** Waits for what is being noted. @throws AggregateError of what could not be */
  stop(): Promise<void>;
}

/** Notes how far a matching is, now and then, while it is being worked out. */
export function createTeller(
  inTransaction: InTransaction,
  matching: Scope & { readonly cohortId: string; readonly matchingId: string },
): Teller {
  let share = 0;
  let told = 0;
  let note: Promise<void> | null = null;
  const failures: unknown[] = [];
  const write = (): Promise<void> =>
    inTransaction(matching, async (work) => {
      await work.db
        .updateTable('cohorts')
        .set({ matching_progress: share })
        .where('tenant_id', '=', work.tenantId)
        .where('id', '=', matching.cohortId)
        .where('matching_id', '=', matching.matchingId)
        .where('matching_state', '=', 'running')
        .execute();
    });
  const timer = setInterval(() => {
    if (note || share === told) return;
    told = share;
    note = write()
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => {
        note = null;
      });
  }, tellEvery);
  return {
    tell(now) {
      share = now;
    },
    async stop() {
      clearInterval(timer);
      await note;
      if (failures.length > 0) throw new AggregateError(failures, 'Progress could not be told.');
    },
  };
}
