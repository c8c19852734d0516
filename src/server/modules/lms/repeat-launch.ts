import { nonceReplayed } from '../../../../lti/index.ts';
import type { LtiLaunch } from '../../../../lti/index.ts';
import type { Database } from '../../database/database.ts';
import { callFunction } from '../../database/with-transaction.ts';
import { makeTicket } from '../identity/index.ts';
import { launchSnapshot } from '../people/index.ts';
import { frameOriginOf, placementOf, sessionLaunchOf, visitorOf } from './launch-news.ts';
import { rolesOf } from './launch-roles.ts';

/**
 * Lets a verified launch in that tells nothing new, as nearly all do, in one round trip to the database.
 * @returns the ticket; null where there is something to write down first: then the nonce is unclaimed
 * @throws LaunchRejected `nonce-replayed`
 */
export async function repeatLaunch(
  database: Database,
  now: Date,
  launch: LtiLaunch,
): Promise<string | null> {
  const { registration } = launch;
  const placement = placementOf(launch);
  const ticket = makeTicket(registration.tenantId, now);
  const outcome = await callFunction<'arrived' | 'replayed' | 'news'>(database, 'repeat_launch', [
    registration.tenantId,
    now,
    registration.id,
    launch.nonce,
    launch.expiresAt,
    launch.subject,
    launchSnapshot(visitorOf(launch)),
    frameOriginOf(launch),
    launch.deploymentId,
    placement?.resourceLinkId ?? null,
    placement?.toldHash ?? null,
    placement?.isGraded ?? false,
    ticket.hash,
    ticket.expiresAt,
    rolesOf(launch),
    JSON.stringify(sessionLaunchOf(launch)),
  ]);
  if (outcome === 'replayed') throw nonceReplayed();
  return outcome === 'arrived' ? ticket.text : null;
}
