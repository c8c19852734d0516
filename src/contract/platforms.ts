import { z } from 'zod';
import { idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { platformScoresSchema } from './scores.ts';

/** A learning platform that the organisation has connected, and how it fares. */
export const platformSchema = z.object({
  id: idSchema,
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  family: z.string().nullable(),
  deployments: z.array(
    z.object({ deploymentId: z.string(), status: z.enum(['active', 'pending', 'disabled']) }),
  ),
  registeredAt: instantSchema,
  lastLaunchAt: instantSchema.nullable(),
  lastScoreAt: instantSchema.nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: instantSchema.nullable(),
  scores: platformScoresSchema,
});
export type Platform = z.infer<typeof platformSchema>;

export const listPlatforms = defineEndpoint({
  method: 'GET',
  path: '/api/platforms',
  permission: 'ld_administrator',
  response: z.object({ platforms: z.array(platformSchema) }),
});

/** Makes a link that a platform's administrator pastes once, to register this tool by itself. */
export const makeRegistrationLink = defineEndpoint({
  method: 'POST',
  path: '/api/platforms/registration-links',
  permission: 'ld_administrator',
  response: z.object({ url: z.string(), expiresAt: instantSchema }),
  status: 201,
});
