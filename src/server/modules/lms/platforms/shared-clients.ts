import { sql } from 'kysely';
import { routingWithin } from '../../../database/with-transaction.ts';
import type { Work } from '../../../jobs/work.ts';

/** Platforms at which a tool is registered once, by its maker, for all customers. */
const centralIssuers: readonly string[] = ['https://blackboard.com'];

/**
 * Whether everybody's launches from this issuer come under one client, so that only the deployment
 * tells organisations apart.
 */
export const isRegisteredCentrally = (issuer: string): boolean => centralIssuers.includes(issuer);

/**
 * Whether another organisation has registered the issuer and client of a row of `lms_registrations`, with
 * the same addresses: whoever enters other keys for them shares nothing. Only the router role sees
 * those rows.
 */
export const hasOtherOrganisations = sql<boolean>`exists (
  select from lms_registrations as other
  where other.issuer = lms_registrations.issuer and other.client_id = lms_registrations.client_id
    and other.jwks_uri = lms_registrations.jwks_uri
    and other.authorization_endpoint = lms_registrations.authorization_endpoint
    and other.tenant_id <> lms_registrations.tenant_id and other.removed_at is null)`;

/** A deployment of a client, whichever organisation it belongs to. */
export interface ClientDeployment {
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentId: string;
}

/**
 * Whether another organisation lets people in from a deployment. Two that ask at once are kept in
 * turn until each has committed, so that a deployment never belongs to both.
 */
export async function isTakenByOther(work: Work, deployment: ClientDeployment): Promise<boolean> {
  const { issuer, clientId, deploymentId } = deployment;
  const key = JSON.stringify(['lms-deployment', issuer, clientId, deploymentId]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(work.db);
  const holder = await routingWithin(work.db, (db) =>
    db
      .selectFrom('lms_deployments as deployment')
      .innerJoin('lms_registrations as registration', (join) =>
        join
          .onRef('registration.tenant_id', '=', 'deployment.tenant_id')
          .onRef('registration.id', '=', 'deployment.registration_id'),
      )
      .select('deployment.deployment_id')
      .where('registration.issuer', '=', issuer)
      .where('registration.client_id', '=', clientId)
      .where('registration.removed_at', 'is', null)
      .where('registration.tenant_id', '<>', work.tenantId)
      .where('deployment.deployment_id', '=', deploymentId)
      .where('deployment.status', '=', 'active')
      .executeTakeFirst(),
  );
  return holder !== undefined;
}

/** The registrations of an organisation whose issuer and client others have, or may have, too. */
export async function findSharedRegistrations(work: Work): Promise<ReadonlySet<string>> {
  const rows = await routingWithin(work.db, (db) =>
    db
      .selectFrom('lms_registrations')
      .select(['id', 'issuer', hasOtherOrganisations.as('has_others')])
      .where('tenant_id', '=', work.tenantId)
      .execute(),
  );
  const shared = rows.filter((row) => row.has_others || isRegisteredCentrally(row.issuer));
  return new Set(shared.map(({ id }) => id));
}
