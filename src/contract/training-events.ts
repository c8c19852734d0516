import { z } from 'zod';
import {
  freeText,
  idParams,
  idSchema,
  instantSchema,
  personCardSchema,
  programmeParams,
  timeZoneSchema,
  wallTimeSchema,
} from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

const trainingEventInputSchema = z.object({
  /** Keeps together what belongs together; empty: it stands alone. */
  seriesName: freeText(120),
  title: freeText(120).min(1),
  speaker: freeText(200),
  description: freeText(4000),
  at: wallTimeSchema,
  timeZone: timeZoneSchema,
  minutes: z.number().int().min(5).max(1440),
  place: freeText(300),
  /** To take part from afar; empty: none. */
  link: z.union([z.url({ protocol: /^https$/ }).max(2000), z.literal('')]),
  /** Null: as many as come. */
  seats: z.number().int().min(1).max(10_000).nullable(),
});
export type TrainingEventInput = z.infer<typeof trainingEventInputSchema>;

export const trainingEventSchema = trainingEventInputSchema.extend({
  id: idSchema,
  link: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  state: z.enum(['planned', 'cancelled']),
  version: z.number().int(),
  /** How many have signed up. */
  signedUp: z.number().int(),
  isSignedUp: z.boolean(),
  /** Whether the person was there; null: nobody has said yet who was. */
  hasAttended: z.boolean().nullable(),
  /** How many were there, for the owner; null: not said yet, or not theirs to know. */
  attended: z.number().int().nullable(),
});
export type TrainingEvent = z.infer<typeof trainingEventSchema>;

const trainingEventsSchema = z.object({
  /** In the order of time. */
  events: z.array(trainingEventSchema),
});

/** The training events of a programme, for whoever sees the programme. */
export const listTrainingEvents = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/training-events',
  permission: 'person',
  params: programmeParams,
  response: trainingEventsSchema,
});

/** Plans a training event in a published programme. */
export const planTrainingEvent = defineEndpoint({
  method: 'POST',
  path: '/api/programmes/:programmeId/training-events',
  permission: 'programme_owner',
  params: programmeParams,
  body: trainingEventInputSchema,
  response: trainingEventsSchema,
  status: 201,
});

/** Changes one that has not begun; 409 `conflict` when another changed it meanwhile. */
export const changeTrainingEvent = defineEndpoint({
  method: 'PUT',
  path: '/api/training-events/:id',
  permission: 'programme_owner',
  params: idParams,
  body: trainingEventInputSchema.extend({ basedOn: z.number().int().min(1) }),
  response: trainingEventsSchema,
});

/** Calls one off; everybody who signed up is told. */
export const cancelTrainingEvent = defineEndpoint({
  method: 'POST',
  path: '/api/training-events/:id/cancel',
  permission: 'programme_owner',
  params: idParams,
  response: trainingEventsSchema,
});

/** Takes a seat; 409 `training-full` when there is none. */
export const signUpForTraining = defineEndpoint({
  method: 'PUT',
  path: '/api/training-events/:id/sign-up',
  permission: 'person',
  params: idParams,
  response: trainingEventsSchema,
});

/** Gives the seat back. */
export const signOffFromTraining = defineEndpoint({
  method: 'DELETE',
  path: '/api/training-events/:id/sign-up',
  permission: 'person',
  params: idParams,
  response: trainingEventsSchema,
});

const trainingAttendanceSchema = z.object({
  /** Null: nobody has said yet who was there. */
  recordedAt: instantSchema.nullable(),
  /** Who signed up, by name. */
  people: z.array(z.object({ person: personCardSchema, hasAttended: z.boolean() })),
});

/** Who signed up and who was there, for the programme's owner. */
export const getTrainingAttendance = defineEndpoint({
  method: 'GET',
  path: '/api/training-events/:id/attendance',
  permission: 'programme_owner',
  params: idParams,
  response: trainingAttendanceSchema,
});

/** Says who was there, in place of what was said before. */
export const recordTrainingAttendance = defineEndpoint({
  method: 'PUT',
  path: '/api/training-events/:id/attendance',
  permission: 'programme_owner',
  params: idParams,
  body: z.object({ attendeeIds: z.array(idSchema).max(10_000) }),
  response: trainingAttendanceSchema,
});
