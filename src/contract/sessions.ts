import { z } from 'zod';
import { instantSchema, personCardSchema, idSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { roles } from './permissions.ts';
import { languageSchema } from './vocabulary.ts';

/** Exchanges the one-time ticket of a way in (LTI, SAML, Teams) for a bearer token. */
export const startSession = defineEndpoint({
  method: 'POST',
  path: '/api/sessions',
  permission: 'anyone',
  body: z.object({ ticket: z.string().min(1).max(200) }),
  response: z.object({ token: z.string(), expiresAt: instantSchema }),
  status: 201,
});

export const endSession = defineEndpoint({
  method: 'DELETE',
  path: '/api/sessions/current',
  permission: 'person',
  response: z.object({
    /** Where the browser goes to sign out at the identity provider too; null: nowhere. */
    goTo: z.string().nullable(),
  }),
});

export const meSchema = z.object({
  person: personCardSchema.extend({
    language: languageSchema.nullable(),
    timeZone: z.string().nullable(),
    jobLevel: z.number().int().nullable(),
    jobLevelName: z.string().nullable(),
  }),
  roles: z.array(z.enum(roles)),
  organisation: z.object({ id: idSchema, name: z.string(), language: languageSchema }),
  /** Where the LMS wants the person back, and the language it showed. */
  launch: z.object({ returnUrl: z.string().nullable(), locale: z.string().nullable() }).nullable(),
  /** Whether the person came in by the product's own door, and so can sign out. */
  maySignOut: z.boolean(),
  /** Where people of the organisation sign in at top level; null: it has no single sign-on. */
  signInPath: z.string().nullable(),
  unreadNotices: z.number().int(),
});
export type Me = z.infer<typeof meSchema>;

export const getMe = defineEndpoint({
  method: 'GET',
  path: '/api/me',
  permission: 'person',
  response: meSchema,
});

/**
 * Where an installation of one organisation signs people in at top level. Of one with several it tells
 * nothing, so that nobody learns which they are.
 */
export const getSignInPath = defineEndpoint({
  method: 'GET',
  path: '/api/sign-in-path',
  permission: 'anyone',
  response: z.object({ signInPath: z.string().nullable() }),
});

export const chooseLanguage = defineEndpoint({
  method: 'PUT',
  path: '/api/me/language',
  permission: 'person',
  body: z.object({ language: languageSchema }),
});
