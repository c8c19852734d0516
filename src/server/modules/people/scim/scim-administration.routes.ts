import {
  createScimToken as createEndpoint,
  getScimConnection,
  revokeScimToken as revokeEndpoint,
  rotateScimToken as rotateEndpoint,
  setScimGroupRole,
  setScimLevelAttribute,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { setGroupRole } from './groups/set-group-role.ts';
import { getScimConnectionView } from './scim-connection.views.ts';
import { scimBasePath } from './scim.routes.ts';
import { setLevelAttribute } from './set-level-attribute.ts';
import { createScimToken, revokeScimToken, rotateScimToken } from './tokens/scim-tokens.ts';

/** What administrators do about the connection with the identity provider. */
export const scimAdministrationRoutes = (publicUrl: string): readonly Route[] => [
  route(getScimConnection, ({ work }) => getScimConnectionView(work, publicUrl + scimBasePath)),
  route(createEndpoint, ({ work, body }) => createScimToken(work, body.name, body.scopes)),
  route(rotateEndpoint, ({ work, params, body }) =>
    rotateScimToken(work, params.id, body.overlapDays),
  ),
  route(revokeEndpoint, ({ work, params }) => revokeScimToken(work, params.id)),
  route(setScimLevelAttribute, ({ work, body }) => setLevelAttribute(work, body.attribute)),
  route(setScimGroupRole, ({ work, params, body }) => setGroupRole(work, params.id, body.role)),
];
