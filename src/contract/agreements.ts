import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

const clause = freeText(2000);

/** What a mentorship agrees on. Texts are empty where the two agree on nothing. */
export const agreementTermsSchema = z.object({
  expectations: clause,
  durationMonths: z.number().int().min(1).max(60),
  everyWeeks: z.number().int().min(1).max(26),
  /** How many meetings, and how many minutes each. */
  meetings: z.number().int().min(1).max(200),
  minutes: z.number().int().min(15).max(480),
  mode: z.enum(['virtual', 'in_person', 'both']),
  /** Guided: with goals and a theme for each meeting; free: as it comes. */
  structure: z.enum(['guided', 'free']),
  confidentiality: clause,
  boundaries: clause,
  contactLimits: clause,
  /** Whether the mentor opens doors to others, and how. */
  networkAccess: clause,
  /** To whom to turn when it does not go well. */
  escalation: clause,
  ending: clause,
});
export type AgreementTerms = z.infer<typeof agreementTermsSchema>;

export const agreementVersionSchema = z.object({
  version: z.number().int(),
  terms: agreementTermsSchema,
  /** Null: from the programme's template. */
  writtenBy: idSchema.nullable(),
  writtenAt: instantSchema,
  signatures: z.array(z.object({ personId: idSchema, signedAt: instantSchema })),
  isSignedByAll: z.boolean(),
});
export type AgreementVersion = z.infer<typeof agreementVersionSchema>;

export const agreementSchema = z.object({
  /** Whether it can be changed and signed. */
  isOpen: z.boolean(),
  /** The organisation's own words on top of every agreement of the programme. */
  programmeText: z.string().nullable(),
  current: agreementVersionSchema,
  /** The newest version that everybody has signed: the one that holds. */
  inForce: agreementVersionSchema.nullable(),
  earlier: z.array(agreementVersionSchema),
  /** What keeps the mentorship from becoming active beside signatures. */
  missingCourses: z.array(
    z.object({ personId: idSchema, courseId: z.string(), dueAt: instantSchema.nullable() }),
  ),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** 404 also where there is none: in some formats a mentorship begins without. */
export const getAgreement = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/agreement',
  permission: 'person',
  params: idParams,
  response: agreementSchema,
});

/** Lays one out from the template where a mentorship began without; one that there is stays. */
export const layOutAgreement = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/agreement',
  permission: 'person',
  params: idParams,
  response: agreementSchema,
  status: 201,
});

/** Writes the next version; 409 `conflict` when `basedOn` is not the newest any more. */
export const saveAgreement = defineEndpoint({
  method: 'PUT',
  path: '/api/mentorships/:id/agreement',
  permission: 'person',
  params: idParams,
  body: z.object({ basedOn: z.number().int().min(1), terms: agreementTermsSchema }),
  response: agreementSchema,
});

/** Signs the version that was read; 409 `conflict` when it is not the newest any more. */
export const signAgreement = defineEndpoint({
  method: 'POST',
  path: '/api/mentorships/:id/agreement/signature',
  permission: 'person',
  params: idParams,
  body: z.object({ version: z.number().int().min(1) }),
  response: agreementSchema,
});
