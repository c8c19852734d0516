import { listProgrammes } from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { listProgrammesFor } from './list-programmes.views.ts';

export const programmeRoutes: readonly Route[] = [
  route(listProgrammes, async ({ work, session }) => ({
    programmes: await listProgrammesFor(work, session.personId),
  })),
];
