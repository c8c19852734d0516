import type { Platform, RecordStore, TeamsConnection } from '../../../contract/index.ts';
import { isTroubleOfPlatform } from './platforms/refusal.rules.ts';

export type PlatformHealth = 'working' | 'new' | 'pending' | 'attention' | 'disabled';
type RecordStoreHealth = Exclude<PlatformHealth, 'pending'>;
type TeamsHealth = RecordStoreHealth;

const timeOf = (instant: string | null): number =>
  instant === null ? Number.NEGATIVE_INFINITY : new Date(instant).getTime();

/** Whether the last thing that went wrong came after the last thing that went well. */
const hasFailedSince = (failedAt: string | null, ...workedAt: (string | null)[]): boolean =>
  timeOf(failedAt) > Math.max(...workedAt.map(timeOf));

/** How a learning platform fares: what keeps people out comes before what merely went wrong. */
export function platformHealthOf(
  platform: Pick<
    Platform,
    | 'isEnabled'
    | 'isShared'
    | 'deployments'
    | 'lastLaunchAt'
    | 'lastScoreAt'
    | 'lastErrorAt'
    | 'scores'
    | 'refusals'
    | 'roster'
  >,
): PlatformHealth {
  const { deployments, lastLaunchAt, lastScoreAt, lastErrorAt, scores, refusals } = platform;
  const statuses = deployments.map(({ status }) => status);
  const isOff = statuses.length > 0 && statuses.every((status) => status === 'disabled');
  if (!platform.isEnabled || isOff) return 'disabled';
  const troubles = refusals.filter(({ reason }) => isTroubleOfPlatform(reason));
  if (
    scores.failed > 0 ||
    platform.roster.problems.some(({ problem }) => problem === 'many-missing') ||
    hasFailedSince(lastErrorAt, lastLaunchAt, lastScoreAt) ||
    troubles.some(({ lastAt }) => hasFailedSince(lastAt, lastLaunchAt))
  ) {
    return 'attention';
  }
  if (statuses.includes('pending')) return 'pending';
  if (platform.isShared && !statuses.includes('active')) return 'pending';
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

/** How coming in from Teams fares. */
export function teamsHealthOf(
  connection: Pick<TeamsConnection, 'isEnabled' | 'lastSignInAt' | 'lastRefusalAt'>,
): TeamsHealth {
  if (!connection.isEnabled) return 'disabled';
  if (hasFailedSince(connection.lastRefusalAt, connection.lastSignInAt)) return 'attention';
  return connection.lastSignInAt === null ? 'new' : 'working';
}
