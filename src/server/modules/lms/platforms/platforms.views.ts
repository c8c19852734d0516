import type { Deployment, LaunchRefusal, Platform } from '../../../../contract/index.ts';
import { deploymentStatusSchema } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { noScores, readPlatformScores } from '../grades/scores.views.ts';
import { readPlatformRosters } from '../rosters/rosters.views.ts';
import { platformFamilyOf } from './platform-family.ts';
import { findSharedRegistrations } from './shared-clients.ts';

/** Refusals older than this say nothing about today. */
const refusalDays = 30;

/**
 * The organisation's learning platforms and how each fares, oldest first.
 * @param through the registration through which the caller came in
 */
export async function listPlatformsOf(work: Work, through: string | null): Promise<Platform[]> {
  const rows = await work.db
    .selectFrom('lms_registrations')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .execute();
  const shared = await findSharedRegistrations(work);
  const deployments = await readDeployments(work, shared);
  const refusals = await readRefusals(work);
  const scores = await readPlatformScores(work);
  const rosterOf = await readPlatformRosters(work);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    family: platformFamilyOf(row.family),
    version: row.platform_version,
    isEnabled: row.is_enabled,
    isManual: row.is_manual,
    isShared: shared.has(row.id),
    isOwnWay: row.id === through,
    addresses: {
      authorizationEndpoint: row.authorization_endpoint,
      tokenEndpoint: row.token_endpoint,
      tokenAudience: row.token_audience,
      jwksUri: row.jwks_uri,
    },
    scopes: row.scopes,
    deployments: deployments.get(row.id) ?? [],
    registeredAt: row.created_at.toISOString(),
    lastLaunchAt: row.last_launch_at?.toISOString() ?? null,
    lastScoreAt: row.last_score_at?.toISOString() ?? null,
    scores: scores.get(row.id) ?? noScores,
    roster: rosterOf(row.id, row.scopes),
    refusals: refusals.get(row.id) ?? [],
    lastError: row.last_error,
    lastErrorAt: row.last_error_at?.toISOString() ?? null,
  }));
}

/** Each platform's deployments, waiting ones first; nobody's are not shown. */
async function readDeployments(
  work: Work,
  shared: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Deployment[]>> {
  const rows = await work.db
    .selectFrom('lms_deployments')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .orderBy((expression) => expression('status', '=', 'pending'), 'desc')
    .orderBy('created_at')
    .orderBy('deployment_id')
    .execute();
  const shown = rows.filter(
    (row) => !shared.has(row.registration_id) || row.is_proven || row.status === 'active',
  );
  return groupBy(
    shown,
    (row) => row.registration_id,
    (row): Deployment => ({
      deploymentId: row.deployment_id,
      status: deploymentStatusSchema.parse(row.status),
      platformName: row.platform_name,
      knownSince: row.created_at.toISOString(),
      lastRefusedAt: row.last_refused_at?.toISOString() ?? null,
    }),
  );
}

async function readRefusals(work: Work): Promise<ReadonlyMap<string, LaunchRefusal[]>> {
  const rows = await work.db
    .selectFrom('lms_launch_refusals')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('last_at', '>', addDays(work.now, -refusalDays))
    .orderBy('last_at', 'desc')
    .orderBy('reason')
    .execute();
  return groupBy(
    rows,
    (row) => row.registration_id,
    (row): LaunchRefusal => ({
      reason: row.reason,
      count: row.count,
      firstAt: row.first_at.toISOString(),
      lastAt: row.last_at.toISOString(),
      correlationId: row.last_correlation_id,
    }),
  );
}

function groupBy<Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toItem: (row: Row) => Item,
): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), toItem(row)]);
  }
  return groups;
}
