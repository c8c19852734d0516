import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';

/** How a person comes in; `provider` says through which platform or identity provider. */
export const wayInKinds = ['lti', 'saml', 'teams'] as const;
export const wayInKindSchema = z.enum(wayInKinds);
export type WayInKind = z.infer<typeof wayInKindSchema>;

/** By what somebody who comes in for the first time is known to be a person who is there already. */
export const linkKeys = ['employee_number', 'external_id', 'verified_email'] as const;
export type LinkKey = (typeof linkKeys)[number];

export const linkingSchema = z.object({
  linkBy: z.enum(linkKeys),
  /** Ways in whose e-mail addresses the organisation has verified; counts for `verified_email`. */
  emailVerifiedBy: z.array(wayInKindSchema).max(wayInKinds.length),
});
export type Linking = z.infer<typeof linkingSchema>;

export const getLinking = defineEndpoint({
  method: 'GET',
  path: '/api/linking',
  permission: 'ld_administrator',
  response: linkingSchema,
});

/** Holds from the next person on who comes in for the first time. */
export const setLinking = defineEndpoint({
  method: 'PUT',
  path: '/api/linking',
  permission: 'ld_administrator',
  body: linkingSchema,
});
