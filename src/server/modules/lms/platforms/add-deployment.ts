import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockPlatform } from './platforms.store.ts';
import type { PlatformRow } from './platforms.store.ts';
import { isTakenByOther } from './shared-clients.ts';

/**
 * Lets in a deployment whose id an administrator enters. Where organisations share a client that is
 * the only way: who manages the platform knows the id, others do not.
 * @throws AppError `not-found`, or `deployment-taken` when another organisation has it
 */
export async function addDeployment(
  work: Work,
  registrationId: string,
  deploymentId: string,
): Promise<void> {
  const platform = await lockPlatform(work, registrationId);
  await expectFree(work, platform, deploymentId);
  const entered = { status: 'active', is_proven: true, decided_at: work.now };
  await work.db
    .insertInto('lms_deployments')
    .values({
      tenant_id: work.tenantId,
      registration_id: registrationId,
      deployment_id: deploymentId,
      ...entered,
      created_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'registration_id', 'deployment_id']).doUpdateSet(entered),
    )
    .execute();
  await recordAudit(work, {
    action: 'deployment.added',
    subject: { kind: 'platform', id: registrationId },
    details: { deploymentId },
  });
}

/**
 * A deployment belongs to one organisation, whoever shares the client.
 * @throws AppError `deployment-taken`
 */
export async function expectFree(
  work: Work,
  { issuer, client_id: clientId }: Pick<PlatformRow, 'issuer' | 'client_id'>,
  deploymentId: string,
): Promise<void> {
  if (await isTakenByOther(work, { issuer, clientId, deploymentId })) {
    throw new AppError('deployment-taken');
  }
}
