// The members of a context (NRPS 2.0 2).
import { z } from 'zod';
import { collectPages, readPages } from '../services/read-pages.ts';
import { ltiScopes } from '../services/scopes.ts';
import type { ServiceAccess } from '../services/service-access.ts';
import { withQuery } from '../services/service-url.ts';
import type { Member, RosterFilter } from './member.ts';
import { parseMember } from './parse-member.ts';

const containerType = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
/** Some platforms give pages only to those who ask for them (Open edX); others give fewer. */
const defaultPageSize = 200;

const containerSchema = z.object({ members: z.array(z.unknown()) });

/**
 * Reads the members page by page, so that a large roster need not be held at once (NRPS 2.0 2).
 *
 * @param access to the platform's services
 * @param membershipsUrl from the launch
 * @param filter a role, an activity, the size of a page
 * @throws ServiceError
 */
export function readMemberPages(
  access: ServiceAccess,
  membershipsUrl: string,
  filter: RosterFilter = {},
): AsyncIterable<readonly Member[]> {
  const query = {
    role: filter.role,
    rlid: filter.resourceLinkId,
    limit: filter.limit ?? defaultPageSize,
  };
  return readPages(access, {
    url: withQuery(membershipsUrl, query),
    scopes: [ltiScopes.contextMembershipReadOnly],
    accept: containerType,
    parse: parsePage,
    keep: Object.keys(query),
  });
}

/**
 * Reads all members (NRPS 2.0 2): all of them, or none where a page fails.
 *
 * @param access to the platform's services
 * @param membershipsUrl from the launch
 * @param filter a role, an activity, the size of a page
 * @throws ServiceError
 */
export async function listMembers(
  access: ServiceAccess,
  membershipsUrl: string,
  filter: RosterFilter = {},
): Promise<readonly Member[]> {
  return collectPages(readMemberPages(access, membershipsUrl, filter));
}

/** Null unless every member has an id: a page with holes would make leavers of the people in them. */
function parsePage(json: unknown): readonly Member[] | null {
  const container = containerSchema.safeParse(json);
  if (!container.success) return null;
  const members = container.data.members.map(parseMember).filter((member) => member !== null);
  return members.length === container.data.members.length ? members : null;
}
