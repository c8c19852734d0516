import type { Module } from '../../http/module.ts';
import { programmeDeskRoutes } from './programme-desk.routes.ts';

/** How a programme goes, for its owner, and what the owner can do about it. */
export function createProgrammeDeskModule(): Module {
  return { routes: programmeDeskRoutes };
}
