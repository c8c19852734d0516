import { z } from 'zod';
import { idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Why nobody came in from Teams, in the order in which it is found out. */
export const teamsRefusals = [
  'entra-unreachable',
  'malformed',
  'algorithm',
  'key',
  'signature',
  'tenant',
  'audience',
  'expired',
  'version',
  'scope',
  'client',
  'identity',
  'person-unknown',
] as const;
export type TeamsRefusal = (typeof teamsRefusals)[number];

/** Why the last notice did not reach Teams. */
export const teamsGraphProblems = [
  'entra-unreachable',
  'credentials',
  'graph-unreachable',
  'not-permitted',
  'graph-refused',
] as const;
export type TeamsGraphProblem = (typeof teamsGraphProblems)[number];

/** Ids of Entra, as its portal shows them: any UUID, in either case. */
const entraId = z.guid().transform((id) => id.toLowerCase());

const httpsUrl = z.url({ protocol: /^https$/ }).max(500);

export const teamsConnectionSettingsSchema = z.object({
  /** Directory (tenant) ID. */
  directoryId: entraId,
  /** Application (client) ID. */
  clientId: entraId,
  /** Addresses that Microsoft asks of every app: the organisation's statement on privacy, … */
  privacyUrl: httpsUrl,
  /** … and its terms of use. */
  termsUrl: httpsUrl,
  /** Id under which Teams has the app, where it is not the package's own; null: it is. */
  appId: entraId.nullable().default(null),
  isEnabled: z.boolean(),
});
export type TeamsConnectionSettings = z.infer<typeof teamsConnectionSettingsSchema>;

export const teamsConnectionSchema = z.object({
  id: idSchema,
  directoryId: z.string(),
  clientId: z.string(),
  privacyUrl: z.string().nullable(),
  termsUrl: z.string().nullable(),
  appId: z.string().nullable(),
  isEnabled: z.boolean(),
  /** What the app registration exposes: Application ID URI. */
  applicationIdUri: z.string(),
  lastSignInAt: instantSchema.nullable(),
  lastRefusal: z.enum(teamsRefusals).nullable(),
  lastRefusalAt: instantSchema.nullable(),
  /** What the product may do at Microsoft Graph; null: nothing. */
  graphAccess: z
    .object({
      lastSentAt: instantSchema.nullable(),
      lastProblem: z.enum(teamsGraphProblems).nullable(),
      lastProblemAt: instantSchema.nullable(),
    })
    .nullable(),
});
export type TeamsConnection = z.infer<typeof teamsConnectionSchema>;

const path = '/api/teams-connection' as const;

export const getTeamsConnection = defineEndpoint({
  method: 'GET',
  path,
  permission: 'ld_administrator',
  response: z.object({
    connection: teamsConnectionSchema.nullable(),
    /** What an app registration at Entra is given, whichever organisation's it is. */
    appRegistration: z.object({
      /** The host that the Application ID URI names. */
      host: z.string(),
      /** Whether people reach the product by https, without which Teams opens no tab. */
      isHttps: z.boolean(),
      scope: z.string(),
      /** Microsoft's own clients that may ask for a token without a question to the person. */
      authorisedClients: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
});

/** Connects Teams, or changes the connection there is. */
export const saveTeamsConnection = defineEndpoint({
  method: 'PUT',
  path,
  permission: 'ld_administrator',
  body: teamsConnectionSettingsSchema,
  response: teamsConnectionSchema,
});

/** Ends the connection and every session that came in through it. */
export const removeTeamsConnection = defineEndpoint({
  method: 'DELETE',
  path,
  permission: 'ld_administrator',
});

/** Lets a person in by the token that Teams got for them; the ticket is exchanged by `startSession`. */
export const comeInFromTeams = defineEndpoint({
  method: 'POST',
  path: `${path}/:id/tickets`,
  permission: 'anyone',
  params: idParams,
  body: z.object({ token: z.string().min(1).max(16_000) }),
  response: z.object({ ticket: z.string() }),
  status: 201,
});

/** The app for the organisation's Teams: a zip with the manifest, its texts and its icons. */
export const downloadTeamsPackage = defineEndpoint({
  method: 'GET',
  path: `${path}/package`,
  permission: 'ld_administrator',
  response: z.object({ fileName: z.string(), base64: z.string() }),
});

/** Keeps the app registration's secret, with which people are told in Teams too; it is never read back. */
export const saveTeamsGraphAccess = defineEndpoint({
  method: 'PUT',
  path: `${path}/graph-access`,
  permission: 'ld_administrator',
  body: z.object({ clientSecret: z.string().trim().min(1).max(500) }),
});

/** Forgets the secret. */
export const removeTeamsGraphAccess = defineEndpoint({
  method: 'DELETE',
  path: `${path}/graph-access`,
  permission: 'ld_administrator',
});
