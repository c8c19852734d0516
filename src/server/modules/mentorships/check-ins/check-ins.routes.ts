import {
  getCheckIns,
  getCheckInSummary,
  saveCheckIn as saveEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { requireOwnership } from '../../programmes/index.ts';
import { summariseCheckIns } from './check-in-summary.view.ts';
import { getCheckInsFor } from './check-ins.view.ts';
import { saveCheckIn } from './save-check-in.ts';

export const checkInRoutes: readonly Route[] = [
  route(getCheckIns, ({ work, session, params }) =>
    getCheckInsFor(work, params.id, session.personId),
  ),
  route(saveEndpoint, async ({ work, session, params, body }) => {
    await saveCheckIn(work, params.id, session.personId, body);
    return getCheckInsFor(work, params.id, session.personId);
  }),
  route(getCheckInSummary, async ({ work, session, params }) => {
    await requireOwnership(work, session, params.programmeId);
    return summariseCheckIns(work, params.programmeId);
  }),
];
