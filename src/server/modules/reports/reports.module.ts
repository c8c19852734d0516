import type { Module } from '../../http/module.ts';
import { auditLogRoutes } from './audit-log.routes.ts';
import { completionsRoutes } from './completions.routes.ts';

/** What the organisation may know of its people's learning, and of who set what, on screens and as a file. */
export function createReportsModule(): Module {
  return { routes: [...completionsRoutes, ...auditLogRoutes] };
}
