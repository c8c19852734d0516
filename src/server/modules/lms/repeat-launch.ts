import { nonceReplayed } from '../../../../lti/index.ts';
import type { LtiLaunch } from '../../../../lti/index.ts';
import type { Database } from '../../database/database.ts';
import { callFunction } from '../../database/with-transaction.ts';
import { makeTicket } from '../identity/index.ts';
import { launchSnapshot } from '../people/index.ts';
import type { Entrance } from './arrive.ts';
import { frameOriginOf, placementOf, sessionLaunchOf, visitorOf } from './launch-news.ts';
import { pageOfResourceLink } from './launch-page.ts';
import { rolesOf } from './launch-roles.ts';

type Outcome = 'arrived' | 'replayed' | 'news' | 'stranger';

/**
 * Lets a verified launch of a resource link in that tells nothing new, as nearly all do, in one round
 * trip to the database.
 * @returns `news` where there is something to write down first, `stranger` where the person was never
 *   here: then the nonce is unclaimed
 * @throws LaunchRejected `nonce-replayed`
 */
export async function repeatLaunch(
  database: Database,
  now: Date,
  launch: LtiLaunch,
): Promise<Entrance | 'news' | 'stranger'> {
  const { registration } = launch;
  const placement = placementOf(launch);
  const ticket = makeTicket(registration.tenantId, now);
  const outcome = await callFunction<Outcome>(database, 'repeat_launch', [
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
  if (outcome !== 'arrived') return outcome;
  return { page: pageOfResourceLink(launch), ticket: ticket.text };
}
