import { platformSchema } from '../../../../contract/index.ts';
import type { Platform } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { noScores, readPlatformScores } from '../grades/scores.views.ts';

/** The organisation's learning platforms and how each fares, oldest first. */
export async function listPlatformsOf(work: Work): Promise<Platform[]> {
  const registrations = await work.db
    .selectFrom('lms_registrations')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .orderBy('created_at')
    .execute();
  const deployments = await work.db
    .selectFrom('lms_deployments')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .orderBy('deployment_id')
    .execute();
  const scores = await readPlatformScores(work);
  return registrations.map((row) =>
    platformSchema.parse({
      id: row.id,
      name: row.name,
      issuer: row.issuer,
      clientId: row.client_id,
      family: row.family,
      deployments: deployments
        .filter((deployment) => deployment.registration_id === row.id)
        .map((deployment) => ({
          deploymentId: deployment.deployment_id,
          status: deployment.status,
        })),
      registeredAt: row.created_at.toISOString(),
      lastLaunchAt: row.last_launch_at?.toISOString() ?? null,
      lastScoreAt: row.last_score_at?.toISOString() ?? null,
      lastError: row.last_error,
      lastErrorAt: row.last_error_at?.toISOString() ?? null,
      scores: scores.get(row.id) ?? noScores,
    }),
  );
}
