import { nonceReplayed } from '../../../../lti/index.ts';
import type { LtiLaunch } from '../../../../lti/index.ts';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';
import { issueTicket } from '../identity/index.ts';
import { findOrCreatePerson } from '../people/index.ts';
import { frameOriginOf, placementOf, sessionLaunchOf, visitorOf } from './launch-news.ts';
import { pageOfLaunch } from './launch-page.ts';
import { rolesOf } from './launch-roles.ts';
import { claimNonce } from './lms-storage.ts';
import { queueScoresAtLaunch } from './grades/queue-scores-at-launch.ts';

/** Where a launch ends: the web app's page, and the one-time ticket for its session. */
export interface Entrance {
  readonly page: string;
  readonly ticket: string;
}

/**
 * Lets a verified launch in, whatever it tells: claims its nonce, finds or makes the person, remembers
 * the placement for their scores and makes the ticket that the web app exchanges for a session. Where
 * it tells nothing new, `repeat-launch.ts` does the same for less, and `first-launch.ts` where nothing
 * was known of the person.
 * @throws LaunchRejected `nonce-replayed`
 */
export async function arrive(work: Work, launch: LtiLaunch): Promise<Entrance> {
  const isFirst = await claimNonce(work, {
    registrationId: launch.registration.id,
    nonce: launch.nonce,
    expiresAt: launch.expiresAt,
  });
  if (!isFirst) throw nonceReplayed();
  const personId = await findOrCreatePerson(work, visitorOf(launch));
  await rememberPlacement(work, launch, personId);
  await recordLaunch(work, launch);
  const page = await pageOfLaunch(work, launch, personId);
  const ticket = await issueTicket(work, {
    personId,
    roles: rolesOf(launch),
    launch: sessionLaunchOf(launch),
  });
  return { page, ticket };
}

async function rememberPlacement(work: Work, launch: LtiLaunch, personId: string): Promise<void> {
  const placement = placementOf(launch);
  if (!placement) return;
  const key = {
    tenant_id: work.tenantId,
    registration_id: launch.registration.id,
    deployment_id: launch.deploymentId,
    resource_link_id: placement.resourceLinkId,
  };
  const told = { ...placement.told, told_hash: placement.toldHash, updated_at: work.now };
  // The row is everybody's who comes through it: it is written only where it would change.
  const known = await work.db
    .selectFrom('lms_resource_links')
    .select('id')
    .where((expression) => expression.and({ ...key, told_hash: placement.toldHash }))
    .executeTakeFirst();
  const { id } =
    known ??
    (await work.db
      .insertInto('lms_resource_links')
      .values({ ...key, id: newId(work.now), ...told })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'registration_id', 'deployment_id', 'resource_link_id'])
          .doUpdateSet(told),
      )
      .returning('id')
      .executeTakeFirstOrThrow());
  const seen = { subject: launch.subject, last_launch_at: work.now };
  await work.db
    .insertInto('lms_learners')
    .values({ tenant_id: work.tenantId, resource_link_id: id, person_id: personId, ...seen })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'resource_link_id', 'person_id']).doUpdateSet(seen),
    )
    .execute();
  if (placement.isGraded) {
    const courseId = placement.told.course_id;
    await queueScoresAtLaunch(work, { personId, resourceLinkId: id, courseId });
  }
}

async function recordLaunch(work: Work, launch: LtiLaunch): Promise<void> {
  const frameOrigin = frameOriginOf(launch);
  await work.db
    .updateTable('lms_registrations')
    .set((expression) => ({
      last_launch_at: work.now,
      ...(frameOrigin === null
        ? {}
        : {
            frame_origins: expression
              .case()
              .when(expression.val(frameOrigin), '=', expression.fn.any('frame_origins'))
              .then(expression.ref('frame_origins'))
              .else(
                expression.fn<string[]>('array_append', [
                  'frame_origins',
                  expression.val(frameOrigin),
                ]),
              )
              .end(),
          }),
    }))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', launch.registration.id)
    .execute();
}
