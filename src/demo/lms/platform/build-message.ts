import { randomUUID } from 'node:crypto';
import {
  course,
  findPerson,
  findPersonByUserId,
  getActivity,
  getLineItem,
  getTool,
} from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toFullName, toUserId } from '../lms-person.ts';
import type { LmsPerson } from '../lms-person.ts';
import { RequestFailure } from '../request-failure.ts';
import type { Activity, Tool } from '../state/lms-state.ts';
import {
  deepLinkingClaim,
  deepLinkingRequest,
  endpointClaim,
  ltiClaim,
  resourceLinkRequest,
  rosterClaim,
  scopes,
  submissionReviewRequest,
} from './lti-names.ts';
import type { LaunchMessage, PendingLaunch } from './pending-launch.ts';
import { listRoles } from './person-roles.ts';
import { toLineItemsUrl, toLineItemUrl, toMembershipsUrl } from './service-urls.ts';
import { substituteVariables } from './substitute-variables.ts';

type Claims = Record<string, unknown>;

const courseSection = 'http://purl.imsglobal.org/vocab/lis/v2/course#CourseSection';

/**
 * The claims of a launch, without those of the token itself (`iss`, `aud`, `exp`, `nonce`).
 * LTI Core 5.3, Deep Linking 4.4, Submission Review 3.
 * @throws RequestFailure 404 where what is launched no longer exists
 */
export function buildMessage(context: LmsContext, launch: PendingLaunch): Claims {
  const person = findPerson(context, launch.employeeNumber);
  if (!person) throw new RequestFailure(404, 'This person has no account here.');
  const tool = getTool(context, launch.clientId);
  const activity = findActivity(context, launch.message);
  const custom = substituteVariables(
    { ...tool.custom, ...(activity?.custom ?? {}) },
    person,
    activity,
  );
  return {
    sub: toUserId(person.employeeNumber),
    ...personalData(context, tool, person),
    [ltiClaim('version')]: '1.3.0',
    [ltiClaim('deployment_id')]: launch.deploymentId,
    [ltiClaim('target_link_uri')]: launch.targetLinkUri,
    [ltiClaim('roles')]: listRoles(person),
    [ltiClaim('context')]: {
      id: course.id,
      label: course.label,
      title: course.title,
      type: [context.behaviour.shortContextType ? 'CourseSection' : courseSection],
    },
    [ltiClaim('tool_platform')]: {
      guid: new URL(context.baseUrl).host,
      name: context.behaviour.name,
      product_family_code: context.behaviour.family,
      version: context.behaviour.version,
    },
    [ltiClaim('launch_presentation')]: {
      document_target: 'iframe',
      return_url: `${context.baseUrl}/courses/${course.id}`,
      locale: person.language,
    },
    [ltiClaim('lis')]: { person_sourcedid: person.employeeNumber },
    ...(Object.keys(custom).length > 0 ? { [ltiClaim('custom')]: custom } : {}),
    ...services(context, tool, launch.message, activity),
    ...messageClaims(context, launch, activity),
  };
}

function findActivity(context: LmsContext, message: LaunchMessage): Activity | null {
  if (message.kind === 'deep-linking') return null;
  if (message.kind === 'resource-link') return getActivity(context, message.activityId);
  const { resourceLinkId } = getLineItem(context, message.lineItemId);
  return resourceLinkId === null ? null : getActivity(context, resourceLinkId);
}

/** Names and address, as far as the platform gives them out and the tool has asked for them. */
function personalData(context: LmsContext, tool: Tool, person: LmsPerson): Claims {
  const { sendsNames, sendsEmail } = context.behaviour;
  const claims: Readonly<Record<string, string>> = {
    ...(sendsNames
      ? {
          name: toFullName(person),
          given_name: person.givenName,
          family_name: person.familyName,
        }
      : {}),
    ...(sendsEmail ? { email: person.email } : {}),
    locale: person.language,
  };
  return Object.fromEntries(Object.entries(claims).filter(([name]) => tool.claims.includes(name)));
}

function services(
  context: LmsContext,
  tool: Tool,
  message: LaunchMessage,
  activity: Activity | null,
): Claims {
  const gradeScopes = [
    scopes.lineItem,
    scopes.lineItemReadOnly,
    scopes.result,
    scopes.score,
  ].filter((scope) => tool.scopes.includes(scope));
  const lineItem = context.state.lineItems.find((item) =>
    message.kind === 'submission-review'
      ? item.id === message.lineItemId
      : activity !== null && item.resourceLinkId === activity.id,
  );
  const endpoint = {
    scope: gradeScopes,
    lineitems: toLineItemsUrl(context, tool.clientId),
    ...(lineItem && context.behaviour.namesLineItem
      ? { lineitem: toLineItemUrl(context, lineItem) }
      : {}),
  };
  const roster = {
    context_memberships_url: toMembershipsUrl(context),
    service_versions: ['2.0'],
  };
  return {
    ...(gradeScopes.length > 0 ? { [endpointClaim]: endpoint } : {}),
    ...(tool.scopes.includes(scopes.memberships) ? { [rosterClaim]: roster } : {}),
  };
}

function messageClaims(
  context: LmsContext,
  { clientId, message }: PendingLaunch,
  activity: Activity | null,
): Claims {
  const resourceLink = activity && {
    [ltiClaim('resource_link')]: {
      id: activity.id,
      title: activity.title,
      ...(activity.text === '' ? {} : { description: activity.text }),
    },
  };
  switch (message.kind) {
    case 'resource-link':
      return { [ltiClaim('message_type')]: resourceLinkRequest, ...resourceLink };
    case 'submission-review': {
      const learner = findPersonByUserId(context, message.forUserId);
      return {
        [ltiClaim('message_type')]: submissionReviewRequest,
        ...resourceLink,
        [ltiClaim('for_user')]: {
          user_id: message.forUserId,
          ...(learner && context.behaviour.sendsNames ? { name: toFullName(learner) } : {}),
        },
      };
    }
    case 'deep-linking': {
      const data = context.behaviour.sendsDeepLinkingData ? randomUUID() : null;
      const selection = context.selections.put({ clientId, data });
      return {
        [ltiClaim('message_type')]: deepLinkingRequest,
        [deepLinkingClaim('deep_linking_settings')]: {
          deep_link_return_url: `${context.baseUrl}/courses/${course.id}/selected-content?selection=${selection}`,
          accept_types: ['ltiResourceLink'],
          accept_presentation_document_targets: ['iframe'],
          accept_multiple: true,
          accept_lineitem: true,
          auto_create: false,
          ...(data === null ? {} : { data }),
        },
      };
    }
  }
}
