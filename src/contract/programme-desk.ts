import { z } from 'zod';
import { idSchema, instantSchema, personCardSchema, programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { topicIdSchema } from './topics.ts';
import { languageSchema, programmeFormatSchema, programmeStateSchema } from './vocabulary.ts';

/** Counts of people from one up to below this are not told: they would be about somebody. */
export const smallestToldCount = 5;

/** A count of people whose names the reader does not see; null: one to four. */
export const protectedCountSchema = z.number().int().nullable();

/** How far mentees come, the first stage being everybody whom the programme is for. */
export const funnelStages = [
  'invited',
  'registered',
  'asked',
  'accepted',
  'introduced',
  'active',
  'closed',
] as const;
export type FunnelStage = (typeof funnelStages)[number];

/**
 * Where somebody does not get on: a mentor has not answered · a mentee has nobody and asks nobody · a
 * mentor is asked by more than there are seats · nobody has come to a mentor yet · somebody in a
 * mentorship has a course to complete · a mentorship is active and has had no meeting · a group that
 * somebody leads does not begin.
 */
export const stuckKinds = [
  'unanswered',
  'unmatched',
  'over-asked',
  'unused',
  'untrained',
  'unmet',
  'ungathered',
] as const;
export const stuckKindSchema = z.enum(stuckKinds);
export type StuckKind = z.infer<typeof stuckKindSchema>;

export const stuckPersonSchema = z.object({
  person: personCardSchema,
  /** Requests that wait, where it is about requests. */
  requests: z.number().int().nullable(),
  /** Since when; of a course when it is due. Null: not known. */
  since: instantSchema.nullable(),
  /** When the person can be nudged again; null: now. */
  nudgeFrom: instantSchema.nullable(),
});
export type StuckPerson = z.infer<typeof stuckPersonSchema>;

export const programmeDeskSchema = z.object({
  programme: z.object({
    id: idSchema,
    name: z.string(),
    format: programmeFormatSchema,
    state: programmeStateSchema,
  }),
  supply: z.object({
    /** Published offers that are not paused, their seats, and those that are free. */
    mentors: z.number().int(),
    seats: z.number().int(),
    freeSeats: z.number().int(),
    /** People who look for a mentor and have none. */
    looking: protectedCountSchema,
  }),
  /** Each stage holds everybody who came at least so far. */
  funnel: z.array(z.object({ stage: z.enum(funnelStages), people: protectedCountSchema })),
  /** What people look for most beyond what is offered comes first. */
  topics: z.array(
    z.object({
      topicId: topicIdSchema,
      mentors: z.number().int(),
      freeSeats: z.number().int(),
      looking: protectedCountSchema,
    }),
  ),
  stuck: z.array(
    z.object({
      kind: stuckKindSchema,
      total: z.number().int(),
      /** Those who wait longest, not all of many. */
      people: z.array(stuckPersonSchema),
    }),
  ),
});
export type ProgrammeDesk = z.infer<typeof programmeDeskSchema>;

/** How a programme goes, for its owner: numbers and states, never what pairs write. */
export const getProgrammeDesk = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/desk',
  permission: 'programme_owner',
  params: programmeParams,
  response: programmeDeskSchema,
});

/** Reminds people kindly, each once a week at most; who has got on meanwhile is left alone. */
export const nudgePeople = defineEndpoint({
  method: 'POST',
  path: '/api/programmes/:programmeId/nudges',
  permission: 'programme_owner',
  params: programmeParams,
  body: z.object({ kind: stuckKindSchema, personIds: z.array(idSchema).min(1).max(100) }),
  response: z.object({ nudged: z.number().int() }),
  status: 201,
});

/** Who takes part and how they stand, as text/csv (RFC 4180, UTF-8 with byte order mark). */
export const exportProgrammeDesk = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/desk/export',
  permission: 'programme_owner',
  params: programmeParams,
  query: z.object({ language: languageSchema }),
  response: z.string(),
});
