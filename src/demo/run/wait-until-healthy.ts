import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child.ts';

const patienceSeconds = 60;

/**
 * Waits until a service answers `GET /health` with 200.
 * @throws Error where its process ends before that, or a minute has passed
 */
export async function waitUntilHealthy(child: Child, url: string): Promise<void> {
  const until = Date.now() + patienceSeconds * 1000;
  const ended = child.ended.then((words) => {
    throw new Error(words);
  });
  const healthy = async (): Promise<void> => {
    while (Date.now() < until) {
      if (await isHealthy(url)) return;
      await sleep(100);
    }
    throw new Error(
      `${child.name} does not answer at ${url} after ${String(patienceSeconds)} seconds.`,
    );
  };
  await Promise.race([healthy(), ended]);
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch (error) {
    // Not listening yet, or too busy to answer: both mean "not now".
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}
