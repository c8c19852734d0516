import { exportMyData as exportEndpoint } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { exportMyData } from './export-my-data.ts';

export const myDataRoutes: readonly Route[] = [
  route(exportEndpoint, ({ work, session }) => exportMyData(work, session.personId)),
];
