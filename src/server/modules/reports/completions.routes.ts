import {
  exportCompletions as exportCompletionsEndpoint,
  listCompletions,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { listCompletionsPage } from './completions.views.ts';
import { exportCompletions } from './export-completions.ts';

export const completionsRoutes: readonly Route[] = [
  route(listCompletions, ({ work, query }) => listCompletionsPage(work, query)),
  route(exportCompletionsEndpoint, ({ work, query }) => exportCompletions(work, query)),
];
