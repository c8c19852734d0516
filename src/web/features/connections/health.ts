import type { Platform, RecordStore } from '../../../contract/index.ts';

export type PlatformHealth = 'working' | 'new' | 'pending' | 'attention' | 'disabled';
type RecordStoreHealth = Exclude<PlatformHealth, 'pending'>;

const timeOf = (instant: string | null): number =>
  instant === null ? Number.NEGATIVE_INFINITY : new Date(instant).getTime();

/** Whether the last thing that went wrong came after the last thing that went well. */
const hasFailedSince = (failedAt: string | null, ...workedAt: (string | null)[]): boolean =>
  timeOf(failedAt) > Math.max(...workedAt.map(timeOf));

/** How a learning platform fares: what keeps people out comes before what merely went wrong. */
export function platformHealthOf(
  platform: Pick<Platform, 'deployments' | 'lastLaunchAt' | 'lastScoreAt' | 'lastErrorAt'>,
): PlatformHealth {
  const { deployments, lastLaunchAt, lastScoreAt, lastErrorAt } = platform;
  const statuses = deployments.map(({ status }) => status);
  if (statuses.length > 0 && statuses.every((status) => status === 'disabled')) return 'disabled';
  if (hasFailedSince(lastErrorAt, lastLaunchAt, lastScoreAt)) return 'attention';
  if (statuses.includes('pending')) return 'pending';
  return lastLaunchAt === null ? 'new' : 'working';
}

/** How deliveries to a record store fare. */
export function recordStoreHealthOf(
  store: Pick<
    RecordStore,
    'isEnabled' | 'failed' | 'delivered' | 'lastDeliveredAt' | 'lastErrorAt'
  >,
): RecordStoreHealth {
  if (!store.isEnabled) return 'disabled';
  if (store.failed > 0 || hasFailedSince(store.lastErrorAt, store.lastDeliveredAt)) {
    return 'attention';
  }
  return store.delivered === 0 ? 'new' : 'working';
}
