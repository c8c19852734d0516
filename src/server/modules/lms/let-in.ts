import type { LtiLaunch } from '../../../../lti/index.ts';
import type { Database } from '../../database/database.ts';
import type { InTransaction } from '../../jobs/work.ts';
import { arrive } from './arrive.ts';
import type { Entrance } from './arrive.ts';
import { firstLaunch } from './first-launch.ts';
import { repeatLaunch } from './repeat-launch.ts';

/**
 * Lets a verified launch in by the shortest way that it may take: nearly every launch tells nothing new,
 * most others are of somebody of whom nothing was known, and `arrive` takes any.
 * @throws LaunchRejected `nonce-replayed`
 */
export async function letIn(
  options: {
    readonly database: Database;
    readonly now: Date;
    readonly inTransaction: InTransaction;
  },
  launch: LtiLaunch,
): Promise<Entrance> {
  const { database, now, inTransaction } = options;
  if (launch.messageType === 'LtiResourceLinkRequest') {
    const known = await repeatLaunch(database, now, launch);
    if (typeof known === 'object') return known;
    const first = known === 'stranger' ? await firstLaunch(database, now, launch) : null;
    if (first) return first;
  }
  const scope = { tenantId: launch.registration.tenantId, actorId: null };
  return inTransaction(scope, (work) => arrive(work, launch), { keepsPlans: true });
}
