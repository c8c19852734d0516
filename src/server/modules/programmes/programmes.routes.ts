import { listProgrammes } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { describeProgrammes } from './programme.ts';

export const programmeRoutes: readonly Route[] = [
  route(listProgrammes, async ({ work }) => ({ programmes: await describeProgrammes(work) })),
];
