import type { PlatformConfiguration, RegisteredClient } from '../../../../../lti/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { expectFree } from '../platforms/add-deployment.ts';

/**
 * Records what a platform granted; registering again brings it up to date and keeps its deployments.
 * @returns the platform's id, and whether it was known already
 * @throws AppError `deployment-taken` when the deployment is another organisation's
 */
export async function saveRegistration(
  work: Work,
  platform: PlatformConfiguration,
  client: RegisteredClient,
): Promise<{ id: string; isUpdate: boolean }> {
  const columns = {
    family: platform.productFamily,
    authorization_endpoint: platform.authorizationEndpoint,
    token_endpoint: platform.tokenEndpoint,
    token_audience: platform.tokenAudience,
    jwks_uri: platform.jwksUri,
    id_token_algorithm: platform.idTokenAlgorithm,
    platform_version: platform.platformVersion,
    scopes: [...client.scopes],
    is_manual: false,
    is_enabled: true,
    removed_at: null,
    updated_at: work.now,
  };
  const isUpdate = await isConnected(work, platform.issuer, client.clientId);
  const { id } = await work.db
    .insertInto('lms_registrations')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      // A name that an administrator has given stays.
      name: platform.accountName ?? new URL(platform.issuer).host,
      issuer: platform.issuer,
      client_id: client.clientId,
      ...columns,
      created_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'issuer', 'client_id']).doUpdateSet(columns),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  if (client.deploymentId !== null) {
    const named = { issuer: platform.issuer, client_id: client.clientId };
    await expectFree(work, named, client.deploymentId);
    await work.db
      .insertInto('lms_deployments')
      .values({
        tenant_id: work.tenantId,
        registration_id: id,
        deployment_id: client.deploymentId,
        status: 'active',
        is_proven: true,
        created_at: work.now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'registration_id', 'deployment_id'])
          .doUpdateSet({ status: 'active', is_proven: true }),
      )
      .execute();
  }
  await recordAudit(work, {
    action: isUpdate ? 'platform.updated' : 'platform.registered',
    subject: { kind: 'platform', id },
    details: { issuer: platform.issuer, clientId: client.clientId },
  });
  return { id, isUpdate };
}

async function isConnected(work: Work, issuer: string, clientId: string): Promise<boolean> {
  const row = await work.db
    .selectFrom('lms_registrations')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('issuer', '=', issuer)
    .where('client_id', '=', clientId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
