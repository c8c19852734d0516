import { sql } from 'kysely';
import { columnFinder } from '../filters/filter-columns.ts';
import { listResponse, readListQuery, readSelection } from '../list-query.ts';
import type { ScimAnswer } from '../scim-answer.ts';
import { isKnownVersion, requireMatch } from '../scim-request.ts';
import type { ScimCall, ScimRoute } from '../scim-route.ts';
import { coreGroup } from '../scim-schemas.ts';
import { selectAttributes } from '../select-attributes.ts';
import type { Selection } from '../select-attributes.ts';
import { readOperations } from '../users/patch-operations.ts';
import { etagOf } from '../users/scim-user.ts';
import { changeGroup, createGroup, deleteGroup } from './change-group.ts';
import { findGroups, getGroup, listMembers } from './groups.store.ts';
import type { GroupMember, ScimGroup } from './groups.store.ts';
import { toGroupChanges } from './patch-group.ts';
import { readGroup } from './read-group.ts';

const member = {
  type: 'exact-text',
  expression: sql`(select string_agg(m.person_id::text, ' ') from scim_group_members m
    where m.tenant_id = g.tenant_id and m.group_id = g.id)`,
} as const;

const findGroupColumn = columnFinder(coreGroup, {
  id: { type: 'exact-text', expression: sql`g.id::text` },
  externalid: { type: 'exact-text', expression: sql`g.external_id` },
  displayname: { type: 'text', expression: sql`g.display_name_key` },
  'meta.resourcetype': { type: 'text', expression: sql`'group'` },
  'meta.created': { type: 'instant', expression: sql`g.created_at` },
  'meta.lastmodified': { type: 'instant', expression: sql`g.updated_at` },
  members: member,
  'members.value': member,
});

const inOrder = sql`g.created_at, g.id`;

/** Groups (RFC 7644 §3). */
export const groupRoutes: readonly ScimRoute[] = [
  {
    method: 'get',
    path: '/Groups',
    scope: 'groups.read',
    answer: (call) => list(call, call.query),
  },
  {
    method: 'post',
    path: '/Groups/.search',
    scope: 'groups.read',
    answer: (call) => list(call, call.body),
  },
  { method: 'post', path: '/Groups', scope: 'groups.write', answer: create },
  { method: 'get', path: '/Groups/:id', scope: 'groups.read', answer: read },
  { method: 'put', path: '/Groups/:id', scope: 'groups.write', answer: replace },
  { method: 'patch', path: '/Groups/:id', scope: 'groups.write', answer: patch },
  { method: 'delete', path: '/Groups/:id', scope: 'groups.write', answer: remove },
];

function groupDocument(
  group: ScimGroup,
  members: readonly GroupMember[],
  baseUrl: string,
): Readonly<Record<string, unknown>> {
  return {
    schemas: [coreGroup],
    id: group.id,
    ...(group.externalId === null ? {} : { externalId: group.externalId }),
    displayName: group.displayName,
    members: members.map(({ personId, name }) => ({
      value: personId,
      $ref: `${baseUrl}/Users/${personId}`,
      type: 'User',
      display: name,
    })),
    meta: {
      resourceType: 'Group',
      created: group.createdAt.toISOString(),
      lastModified: group.updatedAt.toISOString(),
      location: `${baseUrl}/Groups/${group.id}`,
      version: etagOf(group.version),
    },
  };
}

/** Members may be many: they are read only where the client wants them. */
function wantsMembers({ attributes, excluded }: Selection): boolean {
  const isMembers = (name: string): boolean => /^(?:.*:)?members\b/i.test(name);
  if (attributes !== null) return attributes.some(isMembers);
  return !excluded.some((name) => name.toLowerCase() === 'members');
}

async function documentsOf(
  call: ScimCall,
  groups: readonly ScimGroup[],
  selection: Selection,
): Promise<object[]> {
  const ids = wantsMembers(selection) ? groups.map((group) => group.id) : [];
  const members = await listMembers(call.work, ids);
  return groups.map((group) =>
    selectAttributes(groupDocument(group, members.get(group.id) ?? [], call.baseUrl), selection),
  );
}

async function show(call: ScimCall, group: ScimGroup, status: 200 | 201): Promise<ScimAnswer> {
  const [body] = await documentsOf(call, [group], readSelection(call.query));
  return {
    status,
    body: body ?? {},
    etag: etagOf(group.version),
    location: `${call.baseUrl}/Groups/${group.id}`,
  };
}

async function list(call: ScimCall, query: unknown): Promise<ScimAnswer> {
  const asked = readListQuery(query, findGroupColumn, inOrder);
  const { groups, total } = await findGroups(call.work, asked);
  const documents = await documentsOf(call, groups, readSelection(query));
  return { status: 200, body: listResponse(documents, asked, total) };
}

async function create(call: ScimCall): Promise<ScimAnswer> {
  return show(call, await createGroup(call.work, readGroup(call.body)), 201);
}

async function read(call: ScimCall): Promise<ScimAnswer> {
  const group = await getGroup(call.work, call.id);
  const etag = etagOf(group.version);
  return isKnownVersion(call.request, etag) ? { status: 304, etag } : show(call, group, 200);
}

async function replace(call: ScimCall): Promise<ScimAnswer> {
  const { displayName, externalId, memberIds } = readGroup(call.body);
  const group = await lockGroup(call);
  const changed = await changeGroup(call.work, group, [
    { kind: 'display-name', value: displayName },
    { kind: 'external-id', value: externalId },
    { kind: 'remove-members', ids: null },
    { kind: 'add-members', ids: memberIds ?? [] },
  ]);
  return show(call, changed, 200);
}

async function patch(call: ScimCall): Promise<ScimAnswer> {
  const changes = toGroupChanges(readOperations(call.body));
  const changed = await changeGroup(call.work, await lockGroup(call), changes);
  if (readSelection(call.query).attributes !== null) return show(call, changed, 200);
  return { status: 204, etag: etagOf(changed.version) };
}

async function remove(call: ScimCall): Promise<ScimAnswer> {
  await deleteGroup(call.work, await lockGroup(call));
  return { status: 204 };
}

async function lockGroup(call: ScimCall): Promise<ScimGroup> {
  const group = await getGroup(call.work, call.id, true);
  requireMatch(call.request, etagOf(group.version));
  return group;
}
