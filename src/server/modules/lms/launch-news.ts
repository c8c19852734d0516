// What a launch tells of the person, of the placement and of the platform, as it is kept.
import { createHash } from 'node:crypto';
import type { LtiLaunch } from '../../../../lti/index.ts';
import type { SessionLaunch } from '../../http/session.ts';
import type { Visitor } from '../people/index.ts';
import { readContent } from './deep-linking/content.ts';

export function visitorOf(launch: LtiLaunch): Visitor {
  return {
    kind: 'lti',
    provider: launch.registration.id,
    subject: launch.subject,
    employeeNumber: launch.lis.personSourcedId,
    externalId: null,
    givenName: launch.person.givenName ?? launch.person.name,
    familyName: launch.person.familyName,
    email: launch.person.email,
    locale: launch.person.locale ?? launch.launchPresentation.locale,
  };
}

/** What the session keeps of the way in. */
export function sessionLaunchOf(launch: LtiLaunch): SessionLaunch {
  return {
    returnUrl: launch.launchPresentation.returnUrl,
    locale: launch.launchPresentation.locale ?? launch.person.locale,
    registrationId: launch.registration.id,
  };
}

/** The activity that was opened; null for messages that are not about one. */
export function placementOf(launch: LtiLaunch) {
  if (launch.messageType !== 'LtiResourceLinkRequest' || !launch.resourceLink) return null;
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
  };
  return {
    resourceLinkId: launch.resourceLink.id,
    isGraded: launch.gradeEndpoint !== null,
    /** Columns of `lms_resource_links`. */
    told,
    toldHash: createHash('sha256').update(JSON.stringify(told)).digest(),
  };
}

/** The origin of the page that shows the tool, so that the tool's pages let it; null: not told. */
export function frameOriginOf({ launchPresentation }: LtiLaunch): string | null {
  const { returnUrl } = launchPresentation;
  const origin = returnUrl !== null && URL.canParse(returnUrl) ? new URL(returnUrl).origin : 'null';
  return origin === 'null' ? null : origin;
}
