import type { RefusedDeployment } from '../../../../lti/index.ts';
import type { InTransaction } from '../../jobs/work.ts';

/**
 * Remembers a deployment that a sound message came from and that nobody has let in yet, so that an
 * administrator sees it and can say the word.
 */
export async function recordRefusedDeployment(
  inTransaction: InTransaction,
  refused: RefusedDeployment,
): Promise<void> {
  await inTransaction({ tenantId: refused.tenantId, actorId: null }, async (work) => {
    await work.db
      .insertInto('lms_deployments')
      .values({
        tenant_id: work.tenantId,
        registration_id: refused.registrationId,
        deployment_id: refused.deploymentId,
        status: 'pending',
        created_at: work.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
