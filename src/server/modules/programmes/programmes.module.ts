import type { Module } from '../../http/module.ts';
import { programmeRoutes } from './programmes.routes.ts';

/** Mentoring programmes and their rules. */
export function createProgrammesModule(): Module {
  return { routes: programmeRoutes };
}
