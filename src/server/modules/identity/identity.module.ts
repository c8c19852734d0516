import type { Database } from '../../database/database.ts';
import type { Module } from '../../http/module.ts';
import type { Clock } from '../../kernel/clock.ts';
import { endSessionsWhenPersonLeft } from './end-sessions-when-person-left.ts';
import { endSessionsWhenRoleLost } from './end-sessions-when-role-lost.ts';
import { forgetExpiredSessions } from './forget-expired.ts';
import { sessionRoutes, startSessionRoute } from './sessions.routes.ts';

/** Sessions and the ways in that lead to them. */
export function createIdentityModule(database: Database, clock: Clock): Module {
  return {
    routes: sessionRoutes,
    rawRoutes: [startSessionRoute(database, clock)],
    workers: [forgetExpiredSessions, endSessionsWhenPersonLeft, endSessionsWhenRoleLost],
  };
}
