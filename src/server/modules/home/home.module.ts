import type { Module } from '../../http/module.ts';
import { homeRoutes } from './home.routes.ts';

/** The next step, gathered from the other modules. */
export function createHomeModule(): Module {
  return { routes: homeRoutes };
}
