import type { LaunchRejectionReason, RefusedDeployment } from '../../../../../lti/index.ts';
import type { InTransaction, Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import type { KnownRegistration } from './registrations.ts';

export interface LaunchRefusal {
  readonly reason: LaunchRejectionReason;
  readonly correlationId: string;
  /** How many there were; the others of one are of the last. */
  readonly count: number;
  /** The deployment that a message came from which was sound otherwise. */
  readonly deployment: RefusedDeployment | null;
}

/** Enough for any platform; one that names more is not asking to be let in. */
const mostWaiting = 100;

/**
 * Remembers a refused launch for the platform's administrator, and a deployment that nobody has let
 * in yet, so that an administrator can say the word. A deployment of a client that organisations share
 * is nobody's: it waits at none of them.
 */
export async function recordLaunchRefusal(
  inTransaction: InTransaction,
  registration: KnownRegistration,
  refusal: LaunchRefusal,
): Promise<void> {
  await inTransaction({ tenantId: registration.tenantId, actorId: null }, async (work) => {
    await countRefusal(work, registration.id, refusal);
    const { deployment } = refusal;
    if (deployment === null) return;
    const isNew = !registration.isShared && (await addWaiting(work, deployment));
    if (isNew) {
      await recordAudit(work, {
        action: 'deployment.asked',
        subject: { kind: 'platform', id: registration.id },
        details: { deploymentId: deployment.deploymentId },
      });
    } else await touchDeployment(work, deployment);
  });
}

async function countRefusal(
  work: Work,
  registrationId: string,
  { reason, correlationId, count }: LaunchRefusal,
): Promise<void> {
  await work.db
    .insertInto('lms_launch_refusals')
    .values({
      tenant_id: work.tenantId,
      registration_id: registrationId,
      reason,
      count,
      first_at: work.now,
      last_at: work.now,
      last_correlation_id: correlationId,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'registration_id', 'reason']).doUpdateSet((expression) => ({
        count: expression('lms_launch_refusals.count', '+', count),
        last_at: work.now,
        last_correlation_id: correlationId,
      })),
    )
    .execute();
}

/** @returns whether the deployment was not known before, and waits from now on */
async function addWaiting(work: Work, deployment: RefusedDeployment): Promise<boolean> {
  const { waiting } = await work.db
    .selectFrom('lms_deployments')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', deployment.registrationId)
    .where('status', '=', 'pending')
    .executeTakeFirstOrThrow();
  if (waiting >= mostWaiting) return false;
  const inserted = await work.db
    .insertInto('lms_deployments')
    .values({
      tenant_id: work.tenantId,
      registration_id: deployment.registrationId,
      deployment_id: deployment.deploymentId,
      status: 'pending',
      platform_name: deployment.platform?.name ?? null,
      last_refused_at: work.now,
      created_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

async function touchDeployment(work: Work, deployment: RefusedDeployment): Promise<void> {
  await work.db
    .updateTable('lms_deployments')
    .set({ last_refused_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', deployment.registrationId)
    .where('deployment_id', '=', deployment.deploymentId)
    .execute();
}
