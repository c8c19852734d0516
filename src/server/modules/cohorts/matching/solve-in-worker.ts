import { Worker } from 'node:worker_threads';
import type { MatchingInstance } from './matching-instance.ts';
import type { Solutions } from './solve-instance.ts';
import type { WorkerMessage } from './solve.worker.ts';

/**
 * Pairs by both methods in a thread of its own.
 * @param instance is handed over: whoever gave it has it no more
 * @param tell told the share that is done, 0–1
 * @throws Error where the solver fails
 */
export function solveInWorker(
  instance: MatchingInstance,
  tell: (share: number) => void,
): Promise<Solutions> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./solve.worker.ts', import.meta.url), {
      workerData: instance,
      transferList: [instance.fits.buffer as ArrayBuffer],
    });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') tell(message.share);
      else resolve(message.solutions);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The solver ended with ${code}.`)));
  });
}
