import {
  exportProgrammeDesk,
  getProgrammeDesk,
  getProgrammePractice,
  nudgePeople as nudgePeopleEndpoint,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { requireOwnership } from '../programmes/index.ts';
import { exportParticipants } from './export-participants.ts';
import { nudgePeople } from './nudge-people.ts';
import { readPractice } from './practice.view.ts';
import { getDesk } from './programme-desk.view.ts';

export const programmeDeskRoutes: readonly Route[] = [
  route(getProgrammeDesk, ({ work, session, params }) =>
    getDesk(work, session, params.programmeId),
  ),
  route(getProgrammePractice, async ({ work, session, params }) => {
    await requireOwnership(work, session, params.programmeId);
    return readPractice(work, params.programmeId);
  }),
  route(nudgePeopleEndpoint, async ({ work, session, params, body }) => ({
    nudged: await nudgePeople(work, session, params.programmeId, body),
  })),
  route(exportProgrammeDesk, ({ work, session, params, query }) =>
    exportParticipants(work, session, params.programmeId, query.language),
  ),
];
