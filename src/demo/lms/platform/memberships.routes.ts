import { Router } from 'express';
import { course, getActivity } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { toFullName, toUserId } from '../lms-person.ts';
import type { LmsPerson } from '../lms-person.ts';
import { RequestFailure } from '../request-failure.ts';
import { checkAccept, checkCourse } from './check-request.ts';
import { findGrant } from './find-grant.ts';
import { ltiClaim, mediaTypes, resourceLinkRequest, scopes } from './lti-names.ts';
import { sendPage } from './paging.ts';
import { listRoles } from './person-roles.ts';

const toShortRole = (role: string): string => role.slice(role.lastIndexOf('#') + 1);

/** Who takes part in the course, in pages (Names and Role Provisioning Services 2). */
export function membershipRoutes(context: LmsContext): Router {
  const router = Router();
  router.get('/courses/:courseId/memberships', (request, response) => {
    checkCourse(request);
    const grant = findGrant(context, request, [scopes.memberships]);
    checkAccept(context, request, mediaTypes.memberships);
    const { role, rlid, limit } = request.query;
    if (typeof rlid === 'string' && getActivity(context, rlid).clientId !== grant.clientId) {
      throw new RequestFailure(404, 'This resource link does not exist.');
    }
    const people = context.people.filter(
      (person) =>
        typeof role !== 'string' ||
        listRoles(person).some((one) => one === role || toShortRole(one) === role),
    );
    const { membershipsPageSize, pagesOnlyWithLimit, rosterLinksDropRole } = context.behaviour;
    const page = sendPage(context, request, response, people, {
      maximum: pagesOnlyWithLimit && limit === undefined ? Infinity : membershipsPageSize,
      forgets: rosterLinksDropRole ? ['role'] : [],
    });
    const members = page.map((person) => ({
      ...toMember(context, person),
      ...(typeof rlid === 'string'
        ? { message: [{ [ltiClaim('message_type')]: resourceLinkRequest }] }
        : {}),
    }));
    const id = new URL(request.originalUrl, context.baseUrl).href;
    response.type(mediaTypes.memberships);
    response.send(
      JSON.stringify({
        id,
        context: { id: course.id, label: course.label, title: course.title },
        members,
      }),
    );
  });
  return router;
}

function toMember(context: LmsContext, person: LmsPerson): Record<string, unknown> {
  const { sendsNames, sendsEmail, shortRolesInRoster } = context.behaviour;
  const roles = listRoles(person);
  return {
    status: 'Active',
    user_id: toUserId(person.employeeNumber),
    lis_person_sourcedid: person.employeeNumber,
    roles: shortRolesInRoster ? roles.map(toShortRole) : roles,
    ...(sendsNames
      ? {
          name: toFullName(person),
          given_name: person.givenName,
          family_name: person.familyName,
        }
      : {}),
    ...(sendsEmail ? { email: person.email } : {}),
  };
}
