import { getHome } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { listNextSteps } from './get-home.ts';

export const homeRoutes: readonly Route[] = [
  route(getHome, async ({ work, session }) => ({ steps: await listNextSteps(work, session) })),
];
