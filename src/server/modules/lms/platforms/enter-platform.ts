import type { z } from 'zod';
import type { enterPlatform as endpoint } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { pluginManifest } from '../plugin-manifest.ts';
import { addDeployment } from './add-deployment.ts';

const addresses = ['issuer', 'authorizationEndpoint', 'tokenEndpoint', 'jwksUri'] as const;

/**
 * Enters a platform by what its administrator tells. Entered again, addresses and name are brought up
 * to date; scopes that the platform granted, deployments and people stay.
 * @param mayUseHttp for development and for installations inside an intranet
 * @throws AppError `invalid-input` for an address that is not https, `deployment-taken`
 */
export async function enterPlatform(
  work: Work,
  entered: z.output<typeof endpoint.body>,
  mayUseHttp: boolean,
): Promise<{ id: string; isUpdate: boolean }> {
  if (!mayUseHttp) expectHttps(entered);
  const known = await work.db
    .selectFrom('lms_registrations')
    .select(['id', 'removed_at'])
    .where('tenant_id', '=', work.tenantId)
    .where('issuer', '=', entered.issuer)
    .where('client_id', '=', entered.clientId)
    .forUpdate()
    .executeTakeFirst();
  const isUpdate = known?.removed_at === null;
  const id = await save(work, entered, isUpdate);
  await recordAudit(work, {
    action: isUpdate ? 'platform.updated' : 'platform.entered',
    subject: { kind: 'platform', id },
    details: { issuer: entered.issuer, clientId: entered.clientId },
  });
  for (const deploymentId of new Set(entered.deploymentIds)) {
    await addDeployment(work, id, deploymentId);
  }
  return { id, isUpdate };
}

async function save(
  work: Work,
  entered: z.output<typeof endpoint.body>,
  isUpdate: boolean,
): Promise<string> {
  const told = {
    name: entered.name,
    family: entered.family === 'other' ? null : entered.family,
    authorization_endpoint: entered.authorizationEndpoint,
    token_endpoint: entered.tokenEndpoint,
    token_audience: entered.tokenAudience,
    jwks_uri: entered.jwksUri,
    updated_at: work.now,
  };
  // Nobody tells which scopes the platform grants: all are asked for, and a refusal shows.
  const fresh = {
    scopes: [...pluginManifest.lti.scopes],
    is_manual: true,
    is_enabled: true,
    removed_at: null,
  };
  const { id } = await work.db
    .insertInto('lms_registrations')
    .values({
      ...told,
      ...fresh,
      tenant_id: work.tenantId,
      id: newId(work.now),
      issuer: entered.issuer,
      client_id: entered.clientId,
      created_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'issuer', 'client_id'])
        .doUpdateSet(isUpdate ? told : { ...told, ...fresh }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function expectHttps(entered: z.output<typeof endpoint.body>): void {
  const issues = addresses
    .filter((address) => !entered[address].startsWith('https:'))
    .map((address) => ({ path: `body.${address}`, message: 'must be an https URL' }));
  if (issues.length > 0) throw new AppError('invalid-input', { issues });
}
