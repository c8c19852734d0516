import type { Module } from '../../http/module.ts';
import { completionsRoutes } from './completions.routes.ts';

/** What the organisation may know of its people's learning, on a screen and as a file. */
export function createReportsModule(): Module {
  return { routes: completionsRoutes };
}
