import type { Module } from '../../http/module.ts';
import { endSessionsWhenPersonLeft } from './end-sessions-when-person-left.ts';
import { forgetExpiredSessions } from './forget-expired.ts';
import { sessionRoutes } from './sessions.routes.ts';

/** Sessions and the ways in that lead to them. */
export function createIdentityModule(): Module {
  return { routes: sessionRoutes, workers: [forgetExpiredSessions, endSessionsWhenPersonLeft] };
}
