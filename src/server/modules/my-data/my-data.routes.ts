import {
  endParticipation as endParticipationEndpoint,
  exportMyData as exportEndpoint,
  getMyData,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { endParticipation } from './end-participation.ts';
import { exportMyData } from './export-my-data.ts';
import { viewMyData } from './my-data.view.ts';

export const myDataRoutes: readonly Route[] = [
  route(getMyData, ({ work, session }) => viewMyData(work, session.personId)),
  route(exportEndpoint, ({ work, session }) => exportMyData(work, session.personId)),
  route(endParticipationEndpoint, async ({ work, session }) => {
    await endParticipation(work, session.personId);
    return viewMyData(work, session.personId);
  }),
];
