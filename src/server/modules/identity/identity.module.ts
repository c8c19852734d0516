import type { Module } from '../../http/module.ts';
import { endSessionsWhenPersonLeft } from './end-sessions-when-person-left.ts';
import { endSessionsWhenRoleLost } from './end-sessions-when-role-lost.ts';
import { forgetExpiredSessions } from './forget-expired.ts';
import { sessionRoutes } from './sessions.routes.ts';

/** Sessions and the ways in that lead to them. */
export function createIdentityModule(): Module {
  return {
    routes: sessionRoutes,
    workers: [forgetExpiredSessions, endSessionsWhenPersonLeft, endSessionsWhenRoleLost],
  };
}
