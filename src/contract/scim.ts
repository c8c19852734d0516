import { z } from 'zod';
import { idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { roles } from './permissions.ts';

/** What a token lets an identity provider do over SCIM. */
export const scimScopes = ['users.read', 'users.write', 'groups.read', 'groups.write'] as const;
export const scimScopeSchema = z.enum(scimScopes);
export type ScimScope = z.infer<typeof scimScopeSchema>;

export const scimTokenSchema = z.object({
  id: idSchema,
  /** Whom it is for, as administrators know them. */
  name: z.string(),
  scopes: z.array(scimScopeSchema),
  createdAt: instantSchema,
  lastUsedAt: instantSchema.nullable(),
  /** When it ends because another follows it. */
  expiresAt: instantSchema.nullable(),
});
export type ScimToken = z.infer<typeof scimTokenSchema>;

const newTokenSchema = z.object({
  id: idSchema,
  /** Told this once; what is stored is a hash. */
  token: z.string(),
});

/** The attribute of the product's own extension that tells the job level unless another is chosen. */
export const ownScimLevelAttribute =
  'urn:ietf:params:scim:schemas:extension:mentorklik:2.0:User:grade';

/** `roles`, or an attribute behind the URN of an extension. */
export const scimLevelAttributePattern = String.raw`^(?:roles|urn:[\w.:\-]+:[A-Za-z$][\w$\-]*)$`;

/**
 * Where an identity provider tells the job level: as `roles`, or in an attribute of an extension, its
 * schema's URN in front. Core attributes have no word for a level; a job title is what rules are for.
 */
export const scimLevelAttributeSchema = z
  .string()
  .trim()
  .max(300)
  .regex(new RegExp(scimLevelAttributePattern))
  .refine((text) => !/^urn:ietf:params:scim:schemas:core:/i.test(text), 'a core attribute');

/** The connection with the organisation's identity provider. */
export const getScimConnection = defineEndpoint({
  method: 'GET',
  path: '/api/scim',
  permission: 'ld_administrator',
  response: z.object({
    /** What the identity provider is given as the address of this service. */
    baseUrl: z.url(),
    /** Those that are good still, newest first. */
    tokens: z.array(scimTokenSchema),
    users: z.object({ total: z.number().int(), active: z.number().int() }),
    levelAttribute: scimLevelAttributeSchema,
    groups: z.array(
      z.object({
        id: idSchema,
        displayName: z.string(),
        members: z.number().int(),
        /** The role that its members hold. */
        role: z.enum(roles).nullable(),
      }),
    ),
  }),
});

export const createScimToken = defineEndpoint({
  method: 'POST',
  path: '/api/scim/tokens',
  permission: 'ld_administrator',
  body: z.object({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(scimScopeSchema).min(1),
  }),
  response: newTokenSchema,
  status: 201,
});

/** Makes a token that follows another; both are good until the overlap is over. */
export const rotateScimToken = defineEndpoint({
  method: 'POST',
  path: '/api/scim/tokens/:id/rotate',
  permission: 'ld_administrator',
  params: idParams,
  body: z.object({ overlapDays: z.number().int().min(0).max(30) }),
  response: newTokenSchema,
  status: 201,
});

export const revokeScimToken = defineEndpoint({
  method: 'DELETE',
  path: '/api/scim/tokens/:id',
  permission: 'ld_administrator',
  params: idParams,
});

/** Says where the identity provider tells the job level, from what it sends next on. */
export const setScimLevelAttribute = defineEndpoint({
  method: 'PUT',
  path: '/api/scim/level-attribute',
  permission: 'ld_administrator',
  body: z.object({ attribute: scimLevelAttributeSchema }),
});

/** Says which role the members of a group hold. */
export const setScimGroupRole = defineEndpoint({
  method: 'PUT',
  path: '/api/scim/groups/:id/role',
  permission: 'ld_administrator',
  params: idParams,
  body: z.object({ role: z.enum(roles).nullable() }),
});
