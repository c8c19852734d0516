import { z } from 'zod';
import { instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { roles } from './permissions.ts';

/** Why metadata was not taken. */
export const metadataRefusals = [
  'not-xml',
  'not-metadata',
  'too-large',
  'no-identity-provider',
  'several-identity-providers',
  'other-identity-provider',
  'expired',
  'no-signing-key',
  'no-sign-in-address',
  'not-https',
  'private-address',
  'unreachable',
  'slow',
  'status',
] as const;
export type MetadataRefusal = (typeof metadataRefusals)[number];

/** Why a sign-in was refused; each has its words on the page that the person sees. */
export const samlRefusals = [
  'connection-unknown',
  'connection-disabled',
  'provider-expired',
  'not-saml',
  'too-large',
  'doctype',
  'comment',
  'assertion-count',
  'duplicate-id',
  'unsigned',
  'signature-misplaced',
  'algorithm-not-allowed',
  'signature-invalid',
  'decryption-failed',
  'status-not-success',
  'issuer-mismatch',
  'destination-mismatch',
  'recipient-mismatch',
  'audience-mismatch',
  'expired',
  'not-yet-valid',
  'subject-not-confirmed',
  'request-missing',
  'request-unknown',
  'request-mismatch',
  'browser-mismatch',
  'assertion-replayed',
  'response-invalid',
  'subject-missing',
  'person-unknown',
  'person-left',
] as const;
export type SamlRefusal = (typeof samlRefusals)[number];

/** What an assertion may tell of a person. */
export const samlParts = [
  'subject',
  'employeeNumber',
  'externalId',
  'email',
  'givenName',
  'familyName',
  'language',
  'groups',
] as const;
export type SamlPart = (typeof samlParts)[number];

const attributeName = z.string().trim().min(1).max(255);
/** By part, the attribute that tells it; a part left out is looked for under the usual names. */
export const samlAttributesSchema = z.partialRecord(z.enum(samlParts), attributeName);
export type SamlAttributes = z.infer<typeof samlAttributesSchema>;

export const samlGroupRoleSchema = z.object({
  group: z.string().trim().min(1).max(255),
  role: z.enum(roles),
});

export const samlSettingsSchema = z.object({
  isEnabled: z.boolean(),
  /** Whether people may begin at the identity provider, without having been sent there. */
  mayStartAtProvider: z.boolean(),
  /** Whether the response itself has to be signed, beside the assertion, which always has to be. */
  wantsResponseSigned: z.boolean(),
  /** Whether somebody whom nobody has told of yet becomes a person by signing in. */
  mayAddPeople: z.boolean(),
  attributes: samlAttributesSchema,
  groupRoles: z
    .array(samlGroupRoleSchema)
    .max(100)
    .refine(
      (given) => new Set(given.map(({ group }) => group.toLowerCase())).size === given.length,
      'each group once',
    ),
});
export type SamlSettings = z.infer<typeof samlSettingsSchema>;

export const samlPreviewSchema = z.object({
  at: instantSchema,
  isTest: z.boolean(),
  nameId: z.string().nullable(),
  nameIdFormat: z.string().nullable(),
  attributes: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  /** What the mapping makes of it. */
  read: z.partialRecord(z.enum(samlParts), z.array(z.string())),
  /** Roles that the groups give. */
  roles: z.array(z.enum(roles)),
});
export type SamlPreview = z.infer<typeof samlPreviewSchema>;

export const samlConnectionSchema = z.object({
  /** What the identity provider is given. */
  own: z.object({
    entityId: z.string(),
    acsUrl: z.string(),
    logoutUrl: z.string(),
    metadataUrl: z.string(),
    signInUrl: z.string(),
  }),
  provider: z
    .object({
      entityId: z.string(),
      signInAddress: z.string(),
      /** Null: signing out here is not told to it. */
      logoutAddress: z.string().nullable(),
      certificates: z.array(
        z.object({
          subject: z.string(),
          fingerprint: z.string(),
          validFrom: instantSchema,
          validUntil: instantSchema,
        }),
      ),
      metadataUrl: z.string().nullable(),
      metadataReadAt: instantSchema.nullable(),
      metadataUntil: instantSchema.nullable(),
    })
    .nullable(),
  settings: samlSettingsSchema,
  lastSignInAt: instantSchema.nullable(),
  lastProblem: z
    .object({ reason: z.string(), at: instantSchema, correlationId: z.string() })
    .nullable(),
  preview: samlPreviewSchema.nullable(),
});
export type SamlConnection = z.infer<typeof samlConnectionSchema>;

const permission = 'ld_administrator' as const;

export const getSamlConnection = defineEndpoint({
  method: 'GET',
  path: '/api/saml',
  permission,
  response: z.object({ connection: samlConnectionSchema.nullable() }),
});

/** Makes this product's own keys and metadata, with which setting up begins. */
export const setUpSaml = defineEndpoint({
  method: 'POST',
  path: '/api/saml',
  permission,
  status: 204,
});

/** Takes the identity provider's metadata, from a file or from its address. */
export const takeSamlMetadata = defineEndpoint({
  method: 'PUT',
  path: '/api/saml/metadata',
  permission,
  body: z.union([
    z.object({ xml: z.string().min(1).max(1_500_000) }),
    z.object({ url: z.url({ protocol: /^https?$/ }).max(1000) }),
  ]),
});

export const changeSamlSettings = defineEndpoint({
  method: 'PUT',
  path: '/api/saml/settings',
  permission,
  body: samlSettingsSchema,
});

/** Begins a sign-in that shows what is sent and signs nobody in. */
export const testSaml = defineEndpoint({
  method: 'POST',
  path: '/api/saml/test',
  permission,
  response: z.object({ url: z.string() }),
});

/** Ends single sign-on: the connection, its keys and its sessions are gone; the people stay. */
export const removeSaml = defineEndpoint({
  method: 'DELETE',
  path: '/api/saml',
  permission,
});
