import { readRosters } from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { queueRostersOf } from './queue-rosters.ts';

export const rosterRoutes: readonly Route[] = [
  route(readRosters, async ({ work, params, body }) => ({
    queued: await queueRostersOf(work, params.id, body.mayEndMany),
  })),
];
