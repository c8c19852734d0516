import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { expectFree } from './add-deployment.ts';
import { lockPlatform } from './platforms.store.ts';
import { findSharedRegistrations } from './shared-clients.ts';

/**
 * Lets a deployment in, or keeps it out. Where organisations share the client, one that was never
 * proved to be this organisation's can only be entered.
 * @throws AppError `not-found`, or `deployment-taken` when another organisation has it
 */
export async function decideDeployment(
  work: Work,
  registrationId: string,
  { deploymentId, decision }: { deploymentId: string; decision: 'approve' | 'refuse' },
): Promise<void> {
  const platform = await lockPlatform(work, registrationId);
  const isShared = (await findSharedRegistrations(work)).has(registrationId);
  const deployment = await work.db
    .selectFrom('lms_deployments')
    .select(['status', 'is_proven'])
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', registrationId)
    .where('deployment_id', '=', deploymentId)
    .forUpdate()
    .executeTakeFirst();
  if (!deployment) throw new AppError('not-found');
  if (decision === 'approve') {
    if (isShared && !deployment.is_proven) throw new AppError('not-found');
    await expectFree(work, platform, deploymentId);
  }
  const status = decision === 'approve' ? 'active' : 'disabled';
  await work.db
    .updateTable('lms_deployments')
    .set({ status, decided_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', registrationId)
    .where('deployment_id', '=', deploymentId)
    .execute();
  await recordAudit(work, {
    action: decision === 'approve' ? 'deployment.approved' : 'deployment.refused',
    subject: { kind: 'platform', id: registrationId },
    details: { deploymentId, before: deployment.status },
  });
}
