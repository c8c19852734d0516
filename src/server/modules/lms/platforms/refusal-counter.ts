import type { InTransaction } from '../../../jobs/work.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Logger } from '../../../kernel/logger.ts';
import { recordLaunchRefusal } from './record-launch-refusal.ts';
import type { LaunchRefusal } from './record-launch-refusal.ts';
import type { KnownRegistration } from './registrations.ts';

/** Time that is looked at together, in milliseconds, and the refusals that are written at once in it. */
const windowMilliseconds = 10_000;
const writtenAtOnce = 10;

type Refusal = Omit<LaunchRefusal, 'count'>;

interface Window {
  readonly registration: KnownRegistration;
  readonly until: number;
  written: number;
  /** By reason, what has not been written yet. */
  readonly waiting: Map<string, LaunchRefusal>;
}

export interface RefusalCounter {
  /** Writes the refusal, or counts it to be written with others when there are many. */
  count(
    inTransaction: InTransaction,
    registration: KnownRegistration,
    refusal: Refusal,
  ): Promise<void>;
}

/**
 * Counts refused launches for each platform, so that a flood of bad messages is no flood of writes: the
 * first ten in ten seconds are written as they come, the others together at the end, one row a reason.
 * What waits when a process is killed is not counted.
 */
export function createRefusalCounter(clock: Clock, logger: Logger): RefusalCounter {
  const windows = new Map<string, Window>();

  async function flush(inTransaction: InTransaction, id: string): Promise<void> {
    const window = windows.get(id);
    windows.delete(id);
    for (const refusal of window?.waiting.values() ?? []) {
      if (window) await recordLaunchRefusal(inTransaction, window.registration, refusal);
    }
  }

  async function windowOf(
    inTransaction: InTransaction,
    registration: KnownRegistration,
  ): Promise<Window> {
    const now = clock.now().getTime();
    const known = windows.get(registration.id);
    if (known !== undefined && now < known.until) return known;
    await flush(inTransaction, registration.id);
    const until = now + windowMilliseconds;
    const fresh: Window = { registration, until, written: 0, waiting: new Map() };
    windows.set(registration.id, fresh);
    return fresh;
  }

  return {
    async count(inTransaction, registration, refusal) {
      const window = await windowOf(inTransaction, registration);
      if (window.written < writtenAtOnce) {
        window.written++;
        await recordLaunchRefusal(inTransaction, registration, { ...refusal, count: 1 });
        return;
      }
      if (window.waiting.size === 0) {
        setTimeout(() => {
          if (windows.get(registration.id) !== window) return;
          flush(inTransaction, registration.id).catch((error: unknown) => {
            logger.error({ err: error }, 'refused launches were not counted');
          });
        }, windowMilliseconds).unref();
      }
      const before = window.waiting.get(refusal.reason)?.count ?? 0;
      window.waiting.set(refusal.reason, { ...refusal, count: before + 1 });
    },
  };
}
