import { nonceReplayed } from '../../../../lti/index.ts';
import type { LtiLaunch } from '../../../../lti/index.ts';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';
import { issueTicket } from '../identity/index.ts';
import { findOrCreatePerson } from '../people/index.ts';
import { readContent } from './deep-linking/content.ts';
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
 * Lets a verified launch in: claims its nonce, finds the person, remembers the placement for their
 * scores and makes the ticket that the web app exchanges for a session.
 * @throws LaunchRejected `nonce-replayed`
 */
export async function arrive(work: Work, launch: LtiLaunch): Promise<Entrance> {
  const { registration } = launch;
  const isFirst = await claimNonce(work, {
    registrationId: registration.id,
    nonce: launch.nonce,
    expiresAt: launch.expiresAt,
  });
  if (!isFirst) throw nonceReplayed();
  const personId = await findOrCreatePerson(work, {
    kind: 'lti',
    provider: registration.id,
    subject: launch.subject,
    employeeNumber: launch.lis.personSourcedId,
    givenName: launch.person.givenName ?? launch.person.name,
    familyName: launch.person.familyName,
    email: launch.person.email,
    locale: launch.person.locale ?? launch.launchPresentation.locale,
  });
  if (launch.messageType === 'LtiResourceLinkRequest') {
    await rememberPlacement(work, launch, personId);
  }
  await recordLaunch(work, launch);
  const page = pageOfLaunch(launch);
  const ticket = await issueTicket(work, {
    personId,
    roles: rolesOf(launch),
    launch: {
      returnUrl: launch.launchPresentation.returnUrl,
      locale: launch.launchPresentation.locale ?? launch.person.locale,
      registrationId: launch.registration.id,
    },
  });
  return { page, ticket };
}

async function rememberPlacement(work: Work, launch: LtiLaunch, personId: string): Promise<void> {
  if (!launch.resourceLink) return;
  const content = readContent(launch.custom);
  const told = {
    context_id: launch.context?.id ?? null,
    context_title: launch.context?.title ?? launch.context?.label ?? null,
    memberships_url: launch.rosterEndpoint?.membershipsUrl ?? null,
    title: launch.resourceLink.title,
    course_id: content?.kind === 'course' ? content.courseId : null,
    line_item_url: launch.gradeEndpoint?.lineItemUrl ?? null,
    line_items_url: launch.gradeEndpoint?.lineItemsUrl ?? null,
    grade_scopes: [...(launch.gradeEndpoint?.scopes ?? [])],
    updated_at: work.now,
  };
  const { id } = await work.db
    .insertInto('lms_resource_links')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      registration_id: launch.registration.id,
      deployment_id: launch.deploymentId,
      resource_link_id: launch.resourceLink.id,
      ...told,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'registration_id', 'deployment_id', 'resource_link_id'])
        .doUpdateSet(told),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  const seen = { subject: launch.subject, last_launch_at: work.now };
  await work.db
    .insertInto('lms_learners')
    .values({ tenant_id: work.tenantId, resource_link_id: id, person_id: personId, ...seen })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'resource_link_id', 'person_id']).doUpdateSet(seen),
    )
    .execute();
  if (launch.gradeEndpoint) {
    await queueScoresAtLaunch(work, { personId, resourceLinkId: id, courseId: told.course_id });
  }
}

async function recordLaunch(work: Work, launch: LtiLaunch): Promise<void> {
  const { returnUrl } = launch.launchPresentation;
  const frameOrigin =
    returnUrl !== null && URL.canParse(returnUrl) ? new URL(returnUrl).origin : null;
  await work.db
    .updateTable('lms_registrations')
    .set((expression) => ({
      last_launch_at: work.now,
      ...(frameOrigin === null || frameOrigin === 'null'
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
