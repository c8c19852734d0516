import type { PlatformConfiguration, RegisteredClient } from '../../../../../lti/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';

/** Records what a platform granted; registering again brings it up to date. */
export async function saveRegistration(
  work: Work,
  platform: PlatformConfiguration,
  client: RegisteredClient,
): Promise<string> {
  const columns = {
    name: platform.productFamily ?? new URL(platform.issuer).host,
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
  const { id } = await work.db
    .insertInto('lms_registrations')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
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
    await work.db
      .insertInto('lms_deployments')
      .values({
        tenant_id: work.tenantId,
        registration_id: id,
        deployment_id: client.deploymentId,
        status: 'active',
        created_at: work.now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'registration_id', 'deployment_id'])
          .doUpdateSet({ status: 'active' }),
      )
      .execute();
  }
  await recordAudit(work, {
    action: 'platform.registered',
    subject: { kind: 'platform', id },
    details: { issuer: platform.issuer, clientId: client.clientId },
  });
  return id;
}
