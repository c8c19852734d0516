import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { endSessionsThrough } from '../../identity/index.ts';
import { lockPlatform, updatePlatform } from './platforms.store.ts';

/**
 * Takes a platform away: nobody comes in from it, sessions that came through it end (but the one of
 * who removes it), and no score is sent there. People, what they did and the scores that arrived stay;
 * registering the platform again finds the same people.
 * @throws AppError `not-found`
 */
export async function removePlatform(work: Work, id: string): Promise<void> {
  const platform = await lockPlatform(work, id);
  await updatePlatform(work, id, { is_enabled: false, removed_at: work.now });
  // Another organisation may have a deployment that is let go here.
  await work.db
    .deleteFrom('lms_deployments')
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', id)
    .execute();
  await work.db
    .deleteFrom('lms_launch_refusals')
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', id)
    .execute();
  await work.db
    .deleteFrom('lms_rosters')
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', id)
    .execute();
  const endedSessions = await endSessionsThrough(work, id, work.actorId);
  await recordAudit(work, {
    action: 'platform.removed',
    subject: { kind: 'platform', id },
    details: { issuer: platform.issuer, clientId: platform.client_id, endedSessions },
  });
}
