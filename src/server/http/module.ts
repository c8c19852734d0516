import type { QueueWorker } from '../jobs/job.ts';
import type { RawRoute, Route } from './route.ts';

/** What a module brings to the composition root. */
export interface Module {
  readonly routes?: readonly Route[];
  readonly rawRoutes?: readonly RawRoute[];
  readonly workers?: readonly QueueWorker[];
}
