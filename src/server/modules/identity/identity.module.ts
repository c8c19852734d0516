import type { Database } from '../../database/database.ts';
import type { Module } from '../../http/module.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Encryption } from '../../kernel/encryption.ts';
import { createGuardedFetch } from '../../kernel/guarded-fetch.ts';
import type { Logger } from '../../kernel/logger.ts';
import { breakGlassRoutes } from './break-glass/break-glass.routes.ts';
import { endSessionsWhenPersonLeft } from './end-sessions-when-person-left.ts';
import { endSessionsWhenRoleLost } from './end-sessions-when-role-lost.ts';
import { forgetExpiredSessions } from './forget-expired.ts';
import { forgetSaml } from './saml/forget-saml.job.ts';
import { refreshMetadata } from './saml/refresh-metadata.job.ts';
import { samlAdministrationRoutes, samlSetUpRoutes } from './saml/saml-administration.routes.ts';
import { samlLogoutRoute } from './saml/saml-logout.routes.ts';
import { samlRoutes } from './saml/saml.routes.ts';
import { sessionRoutes, signInPathRoute, startSessionRoute } from './sessions.routes.ts';

/** How long an identity provider may take to tell its metadata. */
const metadataSeconds = 10;

export interface IdentityOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly encryption: Encryption;
  readonly publicUrl: string;
  readonly mayReachPrivateNetworks: boolean;
}

/** Sessions and the ways in that lead to them. */
export function createIdentityModule(options: IdentityOptions): Module {
  const { database, clock, logger, encryption, publicUrl, mayReachPrivateNetworks } = options;
  const metadata = {
    fetch: createGuardedFetch(mayReachPrivateNetworks),
    timeoutSeconds: metadataSeconds,
    mayUseHttp: mayReachPrivateNetworks,
  };
  const administration = { publicUrl, encryption, clock, metadata };
  return {
    routes: [
      ...sessionRoutes({ publicUrl, encryption }),
      ...samlAdministrationRoutes(administration),
    ],
    rawRoutes: [
      startSessionRoute(database, clock),
      signInPathRoute(database),
      ...samlSetUpRoutes(administration),
      ...breakGlassRoutes(publicUrl),
      ...samlRoutes({ publicUrl, encryption, logger }),
      samlLogoutRoute({ publicUrl, encryption, logger }),
    ],
    workers: [
      forgetExpiredSessions,
      forgetSaml,
      refreshMetadata(metadata),
      endSessionsWhenPersonLeft,
      endSessionsWhenRoleLost,
    ],
  };
}
