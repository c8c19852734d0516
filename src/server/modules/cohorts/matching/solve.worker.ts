// A thread of its own, so that the product answers while it solves.
import { parentPort, workerData } from 'node:worker_threads';
import type { MatchingInstance } from './matching-instance.ts';
import { solveInstance } from './solve-instance.ts';
import type { Solutions } from './solve-instance.ts';

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'solved'; readonly solutions: Solutions };

const send = (message: WorkerMessage): void => parentPort?.postMessage(message);

send({
  kind: 'solved',
  solutions: await solveInstance(workerData as MatchingInstance, (share) =>
    send({ kind: 'progress', share }),
  ),
});
