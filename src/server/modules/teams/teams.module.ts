import type { Database } from '../../database/database.ts';
import type { Module } from '../../http/module.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Encryption } from '../../kernel/encryption.ts';
import { createGuardedFetch } from '../../kernel/guarded-fetch.ts';
import type { Logger } from '../../kernel/logger.ts';
import { settleCallLinkWhenChanged } from './call-links/settle-call-link-when-changed.ts';
import { teamsConnectionRoutes } from './connection/teams-connection.routes.ts';
import { findEnabledConnection } from './connection/teams-connections.store.ts';
import { teamsConnectOrigins, teamsFrameOrigins } from './frame-origins.ts';
import { createGraph } from './graph/graph.ts';
import { sendActivityWhenPersonNotified } from './graph/send-activity-when-person-notified.ts';
import { comeInRoute } from './sign-in/come-in.routes.ts';
import { createEntraKeys } from './sign-in/entra-keys.ts';

export interface TeamsOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly publicUrl: string;
  readonly entraUrl: string;
  readonly graphUrl: string;
  readonly encryption: Encryption;
  readonly mayReachPrivateNetworks: boolean;
}

/** What a page may be framed by and connect to, by the connection that its address names. */
export interface TeamsPageOrigins {
  readonly frame: readonly string[];
  readonly connect: readonly string[];
}

export interface TeamsModule extends Module {
  /** Nothing, unless `via` is a connection of an organisation, and switched on. */
  pageOriginsOf(via: string): Promise<TeamsPageOrigins>;
}

/** Microsoft Teams: a way in for people, and a place for what they are told. */
export function createTeamsModule(options: TeamsOptions): TeamsModule {
  const { database, clock, logger, publicUrl, entraUrl, graphUrl, encryption } = options;
  const fetch = createGuardedFetch(options.mayReachPrivateNetworks);
  const graph = createGraph({ entraUrl, graphUrl, fetch });
  const keys = createEntraKeys({ entraUrl, fetch, clock });
  return {
    routes: teamsConnectionRoutes(publicUrl, encryption),
    workers: [
      sendActivityWhenPersonNotified(graph, encryption),
      settleCallLinkWhenChanged(graph, encryption),
    ],
    rawRoutes: [comeInRoute({ database, keys, entraUrl, clock, logger })],
    async pageOriginsOf(via) {
      const connection = await findEnabledConnection(database, via);
      if (connection === null) return { frame: [], connect: [] };
      return { frame: teamsFrameOrigins, connect: teamsConnectOrigins };
    },
  };
}
