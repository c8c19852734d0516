import { sql } from 'kysely';
import type { LtiRegistration } from '../../../../../lti/index.ts';
import type { Database } from '../../../database/database.ts';
import { withRouting } from '../../../database/with-transaction.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { isId } from '../../../kernel/ids.ts';
import { hasOtherOrganisations, isRegisteredCentrally } from './shared-clients.ts';

/** A registration with what the product knows of it beside the standard. */
export interface KnownRegistration extends LtiRegistration {
  /** Origins that may frame the tool: the platform's own, and those its launches named. */
  readonly frameOrigins: readonly string[];
  /** Whether other organisations have, or may have, the same issuer and client. */
  readonly isShared: boolean;
}

/** Changes by an administrator reach other replicas within this time. */
const cacheMilliseconds = 15_000;

export interface Registrations {
  findByIssuer(issuer: string, clientId: string | null): Promise<readonly KnownRegistration[]>;
  findById(id: string): Promise<KnownRegistration | null>;
  /** Origins that may frame the tool, as launches on any replica have told up to now; uncached. */
  readFrameOrigins(id: string): Promise<readonly string[]>;
  /** After a change in this process. */
  forget(): void;
}

const originOf = (url: string): string => new URL(url).origin;

/** Reads registrations across organisations, under the role that may see nothing else. */
export function createRegistrations(database: Database, clock: Clock): Registrations {
  let cache = new Map<string, { found: Promise<readonly KnownRegistration[]>; until: number }>();

  async function read(
    condition: ReturnType<typeof sql<boolean>>,
  ): Promise<readonly KnownRegistration[]> {
    return withRouting(database, async (db) => {
      const rows = await db
        .selectFrom('lms_registrations')
        .selectAll()
        .select(hasOtherOrganisations.as('has_others'))
        .where('removed_at', 'is', null)
        .where(condition)
        .orderBy('created_at')
        .execute();
      const deployments =
        rows.length === 0
          ? []
          : await db
              .selectFrom('lms_deployments')
              .select(['registration_id', 'deployment_id', 'status'])
              .where(
                'registration_id',
                'in',
                rows.map((row) => row.id),
              )
              .execute();
      return rows.map((row) => ({
        id: row.id,
        tenantId: row.tenant_id,
        issuer: row.issuer,
        clientId: row.client_id,
        authorizationEndpoint: row.authorization_endpoint,
        tokenEndpoint: row.token_endpoint,
        tokenAudience: row.token_audience,
        jwksUri: row.jwks_uri,
        scopes: row.scopes,
        deployments: deployments
          .filter((deployment) => deployment.registration_id === row.id)
          .map((deployment) => ({
            deploymentId: deployment.deployment_id,
            // Held by a check on the column.
            status: deployment.status as 'active' | 'pending' | 'disabled',
          })),
        platformFamily: row.family,
        isEnabled: row.is_enabled,
        confirmedAt: row.confirmed_at,
        // Held by a check on the column.
        idTokenAlgorithm: row.id_token_algorithm as 'RS256' | 'ES256',
        isShared: row.has_others || isRegisteredCentrally(row.issuer),
        frameOrigins: [
          ...new Set([
            ...row.frame_origins,
            ...[row.issuer, row.authorization_endpoint, row.token_endpoint]
              .filter((url) => URL.canParse(url))
              .map(originOf),
          ]),
        ],
      }));
    });
  }

  function cached(
    key: string,
    load: () => Promise<readonly KnownRegistration[]>,
  ): Promise<readonly KnownRegistration[]> {
    const now = clock.now().getTime();
    const known = cache.get(key);
    if (known && known.until > now) return known.found;
    // Keys come from outside: a flood of unknown issuers must not grow the cache without end.
    if (cache.size > 1000) cache = new Map();
    const found = load();
    const until = now + cacheMilliseconds;
    const entries = cache;
    entries.set(key, { found, until });
    found.then(
      // The launch asks by id for what its login asked for by issuer.
      (all) =>
        all.forEach((each) => entries.set(each.id, { found: Promise.resolve([each]), until })),
      () => entries.delete(key),
    );
    return found;
  }

  return {
    findByIssuer: (issuer, clientId) =>
      cached(JSON.stringify([issuer, clientId]), () =>
        read(
          clientId === null
            ? sql<boolean>`issuer = ${issuer}`
            : sql<boolean>`issuer = ${issuer} and client_id = ${clientId}`,
        ),
      ),
    async findById(id) {
      if (!isId(id)) return null;
      const [registration] = await cached(id, () => read(sql<boolean>`id = ${id}`));
      return registration ?? null;
    },
    async readFrameOrigins(id) {
      if (!isId(id)) return [];
      const [registration] = await read(sql<boolean>`id = ${id}`);
      return registration?.frameOrigins ?? [];
    },
    forget() {
      cache = new Map();
    },
  };
}
