import { z } from 'zod';
import { idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { platformRosterSchema } from './rosters.ts';
import { platformScoresSchema } from './scores.ts';

/** Learning platforms that the product has words of its own for. */
export const platformFamilies = [
  'moodle',
  'canvas',
  'brightspace',
  'blackboard',
  'sakai',
  'other',
] as const;
export type PlatformFamily = (typeof platformFamilies)[number];

/** `pending` waits for an administrator's word; `disabled` was refused or switched off. */
export const deploymentStatusSchema = z.enum(['active', 'pending', 'disabled']);

export const deploymentSchema = z.object({
  deploymentId: z.string(),
  status: deploymentStatusSchema,
  /** What the platform called itself when it was refused. */
  platformName: z.string().nullable(),
  knownSince: instantSchema,
  lastRefusedAt: instantSchema.nullable(),
});
export type Deployment = z.infer<typeof deploymentSchema>;

/** Launches refused for one reason, counted, and the last of them. */
export const launchRefusalSchema = z.object({
  /** One of the reasons of the LTI library. */
  reason: z.string(),
  count: z.number().int(),
  firstAt: instantSchema,
  lastAt: instantSchema,
  /** Finds the last one in the log. */
  correlationId: z.string(),
});
export type LaunchRefusal = z.infer<typeof launchRefusalSchema>;

const platformUrl = z.url({ protocol: /^https?$/ }).max(1000);

/** The addresses of a platform, as they stand in its registration. */
export const platformAddressesSchema = z.object({
  authorizationEndpoint: platformUrl,
  tokenEndpoint: platformUrl,
  /** The audience that the platform wants in client assertions; null: its token endpoint. */
  tokenAudience: z.string().trim().min(1).max(1000).nullable(),
  jwksUri: platformUrl,
});

/** A learning platform that the organisation has connected, and how it fares. */
export const platformSchema = z.object({
  id: idSchema,
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  family: z.enum(platformFamilies),
  version: z.string().nullable(),
  isEnabled: z.boolean(),
  /** Entered by hand, where the platform did not register itself. */
  isManual: z.boolean(),
  /** Other organisations have, or may have, the same client: only the deployment tells them apart. */
  isShared: z.boolean(),
  /** The caller's own session came in through it. */
  isOwnWay: z.boolean(),
  addresses: platformAddressesSchema.extend({
    authorizationEndpoint: z.string(),
    tokenEndpoint: z.string(),
    jwksUri: z.string(),
  }),
  /** Service scopes that the platform granted. */
  scopes: z.array(z.string()),
  /** Those that wait come first. */
  deployments: z.array(deploymentSchema),
  registeredAt: instantSchema,
  lastLaunchAt: instantSchema.nullable(),
  lastScoreAt: instantSchema.nullable(),
  scores: platformScoresSchema,
  roster: platformRosterSchema,
  /** Of the last thirty days, the latest first. */
  refusals: z.array(launchRefusalSchema),
  lastError: z.string().nullable(),
  lastErrorAt: instantSchema.nullable(),
});
export type Platform = z.infer<typeof platformSchema>;

const path = '/api/platforms' as const;
const permission = 'ld_administrator' as const;
const deploymentIdSchema = z.string().trim().min(1).max(255);

export const listPlatforms = defineEndpoint({
  method: 'GET',
  path,
  permission,
  response: z.object({ platforms: z.array(platformSchema) }),
});

/** What whoever manages a platform tells of it, where it cannot register this tool by itself. */
export const enteredPlatformSchema = platformAddressesSchema.extend({
  family: z.enum(platformFamilies),
  /** `iss`, exactly as the platform writes it. */
  issuer: platformUrl,
  clientId: z.string().trim().min(1).max(255),
});
export type EnteredPlatform = z.infer<typeof enteredPlatformSchema>;

/** Enters a platform by hand; entered again, its addresses are changed and its deployments kept. */
export const enterPlatform = defineEndpoint({
  method: 'POST',
  path,
  permission,
  body: enteredPlatformSchema.extend({
    name: z.string().trim().min(1).max(100),
    deploymentIds: z.array(deploymentIdSchema).max(20),
  }),
  status: 201,
  response: z.object({ id: idSchema, isUpdate: z.boolean() }),
});

export const platformCheckSchema = z.object({
  address: z.enum(['jwksUri', 'tokenEndpoint', 'authorizationEndpoint']),
  /** `warns`: it may well work, and somebody should look. */
  outcome: z.enum(['works', 'warns', 'fails']),
  finding: z.enum([
    'answers',
    'keys-found',
    'token-granted',
    'client-refused',
    'scopes-refused',
    'no-keys',
    'no-usable-key',
    'not-json',
    'status',
    'redirects',
    'slow',
    'unreachable',
    'private-address',
    'not-https',
  ]),
  /** HTTP status of the answer; null when none came. */
  status: z.number().int().nullable(),
  /** What the platform or the network said, as it stands. */
  said: z.string().nullable(),
});
export type PlatformCheck = z.infer<typeof platformCheckSchema>;

/** Calls each address of a platform as it is going to be called, and says what came of it. */
export const checkPlatform = defineEndpoint({
  method: 'POST',
  path: `${path}/checks`,
  permission,
  body: enteredPlatformSchema,
  response: z.object({ checks: z.array(platformCheckSchema) }),
});

/** What is to be typed in at a platform that cannot register this tool by itself. */
export const getToolValues = defineEndpoint({
  method: 'GET',
  path: `${path}/tool-values`,
  permission,
  response: z.object({
    name: z.string(),
    description: z.string(),
    /** Host, and port where it is not the usual one. */
    domain: z.string(),
    loginUrl: z.string(),
    redirectUrl: z.string(),
    keySetUrl: z.string(),
    targetLinkUrl: z.string(),
    /** Null where the tool takes no deep linking. */
    deepLinkingUrl: z.string().nullable(),
    iconUrl: z.string(),
    scopes: z.array(z.string()),
    /** For Canvas: the whole configuration as JSON, and where it can be read. */
    canvasConfiguration: z.string(),
    canvasConfigurationUrl: z.string(),
  }),
});

/** Names a platform, or switches it on and off: nobody comes in from one that is off. */
export const changePlatform = defineEndpoint({
  method: 'PUT',
  path: `${path}/:id`,
  permission,
  params: idParams,
  body: z.object({ name: z.string().trim().min(1).max(100), isEnabled: z.boolean() }),
  response: z.object({ endedSessions: z.number().int() }),
});

/** Takes a platform away: sessions end, scores are no longer sent, what was is kept. */
export const removePlatform = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:id`,
  permission,
  params: idParams,
});

/** Adds a deployment by its id, which whoever manages the platform knows. */
export const addDeployment = defineEndpoint({
  method: 'POST',
  path: `${path}/:id/deployments`,
  permission,
  params: idParams,
  body: z.object({ deploymentId: deploymentIdSchema }),
  status: 201,
  response: z.object({ deploymentId: z.string() }),
});

/** Lets a deployment in, or keeps it out. */
export const decideDeployment = defineEndpoint({
  method: 'PUT',
  path: `${path}/:id/deployments`,
  permission,
  params: idParams,
  body: z.object({ deploymentId: deploymentIdSchema, decision: z.enum(['approve', 'refuse']) }),
});

const linksPath = `${path}/registration-links` as const;

/** Makes a link that a platform's administrator pastes once, to register this tool by itself. */
export const makeRegistrationLink = defineEndpoint({
  method: 'POST',
  path: linksPath,
  permission,
  response: z.object({ url: z.string(), expiresAt: instantSchema }),
  status: 201,
});

export const registrationLinkSchema = z.object({
  id: idSchema,
  /** `open` can be used yet. */
  state: z.enum(['open', 'used', 'expired', 'revoked']),
  /** Null where an operator's command made it. */
  madeBy: z.string().nullable(),
  madeAt: instantSchema,
  expiresAt: instantSchema,
  usedAt: instantSchema.nullable(),
  /** The platform that it registered. */
  platformName: z.string().nullable(),
});
export type RegistrationLink = z.infer<typeof registrationLinkSchema>;

/** Links of the last thirty days, the newest first. */
export const listRegistrationLinks = defineEndpoint({
  method: 'GET',
  path: linksPath,
  permission,
  response: z.object({ links: z.array(registrationLinkSchema) }),
});

/** Makes an open link useless. */
export const revokeRegistrationLink = defineEndpoint({
  method: 'DELETE',
  path: `${linksPath}/:id`,
  permission,
  params: idParams,
});
