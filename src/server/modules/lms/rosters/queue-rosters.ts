import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockPlatform } from '../platforms/platforms.store.ts';
import { ReadRoster } from './read-roster.job.ts';
import { listReadableRosters, rememberRosters, updateRoster } from './rosters.store.ts';

/** Seconds between the first of two rosters that are queued together, so that no platform is flooded. */
const apartSeconds = 2;

/**
 * Queues the rosters of a platform to be read, at an administrator's word.
 * @param mayEndMany who is missing has left, however many they are
 * @returns how many
 * @throws AppError `not-found`
 */
export async function queueRostersOf(
  work: Work,
  platformId: string,
  mayEndMany: boolean,
): Promise<number> {
  await lockPlatform(work, platformId);
  const queued = await queueRosters(work, platformId, mayEndMany);
  await recordAudit(work, {
    action: 'rosters.asked',
    subject: { kind: 'platform', id: platformId },
    details: { queued, mayEndMany },
  });
  return queued;
}

/** Reads every roster that a platform has told of, once a night. */
export const queueRostersByNight = everySoOften(
  'queue-rosters',
  '23 2 * * *',
  async ({ listTenants, inTransaction }) => {
    for (const tenantId of await listTenants()) {
      await inTransaction({ tenantId, actorId: null }, (work) => queueRosters(work, null, false));
    }
  },
);

async function queueRosters(
  work: Work,
  platformId: string | null,
  mayEndMany: boolean,
): Promise<number> {
  await rememberRosters(work);
  const rosters = await listReadableRosters(work, platformId);
  const queuedAt = work.now.toISOString();
  for (const [index, { id }] of rosters.entries()) {
    await updateRoster(work, id, { queued_at: work.now });
    const payload = { tenantId: work.tenantId, rosterId: id, queuedAt, mayEndMany };
    const startAfter = new Date(work.now.getTime() + index * apartSeconds * 1000);
    await work.enqueue(ReadRoster, payload, index === 0 ? {} : { startAfter });
  }
  return rosters.length;
}
