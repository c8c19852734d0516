import { nonceReplayed } from '../../../../lti/index.ts';
import type { LtiLaunch } from '../../../../lti/index.ts';
import type { Database } from '../../database/database.ts';
import { callFunction } from '../../database/with-transaction.ts';
import { makeTicket } from '../identity/index.ts';
import { newcomerOf } from '../people/index.ts';
import type { Entrance } from './arrive.ts';
import { frameOriginOf, placementOf, sessionLaunchOf, visitorOf } from './launch-news.ts';
import { pageOfResourceLink } from './launch-page.ts';
import { rolesOf } from './launch-roles.ts';

/**
 * Lets a verified launch of a resource link in by somebody who comes for the first time, of whom no
 * other source has told, in one round trip to the database.
 * @returns null where there is more to be looked at first: then the nonce is unclaimed
 * @throws LaunchRejected `nonce-replayed`
 */
export async function firstLaunch(
  database: Database,
  now: Date,
  launch: LtiLaunch,
): Promise<Entrance | null> {
  const { registration } = launch;
  const placement = placementOf(launch);
  const newcomer = newcomerOf(registration.tenantId, visitorOf(launch), now);
  const ticket = makeTicket(registration.tenantId, now);
  const outcome = await callFunction<'arrived' | 'replayed' | 'news'>(database, 'first_launch', [
    registration.tenantId,
    now,
    registration.id,
    launch.nonce,
    launch.expiresAt,
    launch.subject,
    newcomer.accountKey,
    newcomer.accountId,
    newcomer.personId,
    newcomer.employeeNumber,
    newcomer.said,
    newcomer.columns,
    newcomer.audit?.details ?? null,
    newcomer.audit?.text ?? null,
    frameOriginOf(launch),
    launch.deploymentId,
    placement?.resourceLinkId ?? null,
    placement?.toldHash ?? null,
    ticket.hash,
    ticket.expiresAt,
    rolesOf(launch),
    JSON.stringify(sessionLaunchOf(launch)),
  ]);
  if (outcome === 'replayed') throw nonceReplayed();
  return outcome === 'arrived' ? { page: pageOfResourceLink(launch), ticket: ticket.text } : null;
}
