import type { Logger } from '../kernel/logger.ts';

/** Something that is done again and again until it is stopped. */
export interface Repetition {
  /** Waits until what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Does something every so many seconds, never twice at the same time. What fails is logged, and done
 * again in its turn.
 */
export function repeatEvery(
  seconds: number,
  logger: Logger,
  work: () => Promise<void>,
): Repetition {
  let underWay: Promise<void> | null = null;
  const timer = setInterval(() => {
    underWay ??= work()
      .catch((error: unknown) => logger.error({ err: error }, 'job queue'))
      .finally(() => (underWay = null));
  }, seconds * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
