import { z } from 'zod';
import { idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { mentorshipRoleSchema } from './vocabulary.ts';

export const certificateSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: mentorshipRoleSchema,
  organisationName: z.string(),
  programmeName: z.string(),
  /** From the day it was under way to the day it was closed. */
  from: instantSchema,
  until: instantSchema,
  /** Hours of work as the person looked back on them; null where they do not show them. */
  hours: z.number().int().nullable(),
  issuedAt: instantSchema,
});
export type Certificate = z.infer<typeof certificateSchema>;

/** @returns null while the person has not asked for it */
export const getCertificate = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/certificate',
  permission: 'person',
  params: idParams,
  response: z.object({ certificate: certificateSchema.nullable() }),
});

/** Makes one's own certificate of a closed mentorship, or changes what it shows. */
export const saveCertificate = defineEndpoint({
  method: 'PUT',
  path: '/api/mentorships/:id/certificate',
  permission: 'person',
  params: idParams,
  body: z.object({ showsHours: z.boolean() }),
  response: z.object({ certificate: certificateSchema.nullable() }),
});

export const removeCertificate = defineEndpoint({
  method: 'DELETE',
  path: '/api/mentorships/:id/certificate',
  permission: 'person',
  params: idParams,
});

/** The Open Badge 3.0 of a certificate: the signed credential, and a picture that carries it. */
export const getBadge = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/badge',
  permission: 'person',
  params: idParams,
  response: z.object({
    /** Compact JWS (Open Badges 3.0, 8.2). */
    credential: z.string(),
    /** SVG into which the credential is baked (Open Badges 3.0, 5.3.2). */
    image: z.string(),
  }),
});

export const trackRecordSchema = z.object({
  /** Mentorships that were carried to their end as mentor. */
  closedMentorships: z.number().int(),
  hours: z.number().int(),
});
export type TrackRecord = z.infer<typeof trackRecordSchema>;

const ownTrackRecordSchema = trackRecordSchema.extend({
  /** Whether others see it on the mentor's profile. */
  isShown: z.boolean(),
});
export type OwnTrackRecord = z.infer<typeof ownTrackRecordSchema>;

export const getMyTrackRecord = defineEndpoint({
  method: 'GET',
  path: '/api/me/track-record',
  permission: 'person',
  response: ownTrackRecordSchema,
});

export const showMyTrackRecord = defineEndpoint({
  method: 'PUT',
  path: '/api/me/track-record',
  permission: 'person',
  body: z.object({ isShown: z.boolean() }),
  response: ownTrackRecordSchema,
});
