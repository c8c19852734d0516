import { sql } from 'kysely';
import { listResponse, readListQuery, readSelection } from '../list-query.ts';
import type { ListQuery } from '../list-query.ts';
import {
  coreUser,
  enterpriseUser,
  keptAttributes,
  mentoringUser,
  multiValued,
} from '../scim-schemas.ts';
import type { ScimCall, ScimRoute } from '../scim-route.ts';
import type { ScimAnswer } from '../scim-answer.ts';
import { isKnownVersion, requireMatch } from '../scim-request.ts';
import { selectAttributes } from '../select-attributes.ts';
import { applyOperations } from './apply-operations.ts';
import { createUser } from './create-user.ts';
import { deleteUser } from './delete-user.ts';
import { readOperations } from './patch-operations.ts';
import { readUser } from './read-user.ts';
import { replaceUser } from './replace-user.ts';
import { etagOf, splitAttribute, userDocument } from './scim-user.ts';
import type { ScimUser } from './scim-user.ts';
import { userColumnFinder } from './user-columns.ts';
import { findLevelAttribute, findUsers, getUser, lockUser } from './users.store.ts';

const inOrder = sql`u.created_at, u.person_id`;

/** Users (RFC 7644 §3). */
export const userRoutes: readonly ScimRoute[] = [
  { method: 'get', path: '/Users', scope: 'users.read', answer: (call) => list(call, call.query) },
  {
    method: 'post',
    path: '/Users/.search',
    scope: 'users.read',
    answer: (call) => list(call, call.body),
  },
  { method: 'post', path: '/Users', scope: 'users.write', answer: create },
  { method: 'get', path: '/Users/:id', scope: 'users.read', answer: read },
  { method: 'put', path: '/Users/:id', scope: 'users.write', answer: replace },
  { method: 'patch', path: '/Users/:id', scope: 'users.write', answer: patch },
  { method: 'delete', path: '/Users/:id', scope: 'users.write', answer: remove },
];

async function show(call: ScimCall, user: ScimUser, status: 200 | 201): Promise<ScimAnswer> {
  const level = await findLevelAttribute(call.work);
  const document = userDocument(user, level, call.baseUrl);
  return {
    status,
    body: selectAttributes(document, readSelection(call.query)),
    etag: etagOf(user.version),
    location: `${call.baseUrl}/Users/${user.id}`,
  };
}

async function list(call: ScimCall, query: unknown): Promise<ScimAnswer> {
  const level = await findLevelAttribute(call.work);
  const asked: ListQuery = readListQuery(query, userColumnFinder(level), inOrder);
  const selection = readSelection(query);
  const { users, total } = await findUsers(call.work, asked);
  const documents = users.map((user) =>
    selectAttributes(userDocument(user, level, call.baseUrl), selection),
  );
  return { status: 200, body: listResponse(documents, asked, total) };
}

async function create(call: ScimCall): Promise<ScimAnswer> {
  const input = readUser(call.body, await findLevelAttribute(call.work));
  return show(call, await createUser(call.work, input), 201);
}

async function read(call: ScimCall): Promise<ScimAnswer> {
  const user = await getUser(call.work, call.id);
  const etag = etagOf(user.version);
  return isKnownVersion(call.request, etag) ? { status: 304, etag } : show(call, user, 200);
}

async function replace(call: ScimCall): Promise<ScimAnswer> {
  const user = await lockCalled(call);
  const input = readUser(call.body, await findLevelAttribute(call.work));
  return show(call, await replaceUser(call.work, user, input), 200);
}

/** Answers without a body, as §3.5.2 allows, unless attributes are asked for. */
async function patch(call: ScimCall): Promise<ScimAnswer> {
  const operations = readOperations(call.body);
  const user = await lockCalled(call);
  const level = await findLevelAttribute(call.work);
  const ownSchema = level === 'roles' ? [] : [splitAttribute(level).schema];
  const patched = applyOperations(userDocument(user, level, call.baseUrl), operations, {
    core: coreUser,
    extensions: [...new Set([enterpriseUser, mentoringUser, ...ownSchema])],
    multiValued,
    kept: keptAttributes,
  });
  const changed = await replaceUser(call.work, user, readUser(patched, level));
  if (readSelection(call.query).attributes !== null) return show(call, changed, 200);
  return { status: 204, etag: etagOf(changed.version) };
}

async function remove(call: ScimCall): Promise<ScimAnswer> {
  await deleteUser(call.work, await lockCalled(call));
  return { status: 204 };
}

async function lockCalled(call: ScimCall): Promise<ScimUser> {
  const user = await lockUser(call.work, call.id);
  requireMatch(call.request, etagOf(user.version));
  return user;
}
