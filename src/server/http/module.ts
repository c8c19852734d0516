import type { QueueWorker } from '../jobs/job.ts';
import type { DirectRoute, RawRoute, Route } from './route.ts';

/** What a module brings to the composition root. */
export interface Module {
  readonly routes?: readonly Route[];
  readonly rawRoutes?: readonly RawRoute[];
  /** Raw routes that are answered before everything else. */
  readonly directRoutes?: readonly DirectRoute[];
  readonly workers?: readonly QueueWorker[];
}
