import { z } from 'zod';
import { idParams, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Why a roster was not read; the web app has words for each. */
export const rosterProblemSchema = z.enum([
  /** The platform did not let the product read rosters when it was registered. */
  'not-granted',
  /** The platform does not take the product's token. */
  'unauthorized',
  /** The platform does not let the product read this roster. */
  'forbidden',
  /** The course, or its roster, is there no longer. */
  'gone',
  /** The platform asked to wait. */
  'rate-limited',
  /** The platform refuses the question as it is asked. */
  'refused',
  /** The platform cannot be reached, or fails. */
  'unavailable',
  /** The platform answers with what is no roster. */
  'unreadable',
  /** It was read, and so many are missing that an administrator is to say whether they have left. */
  'many-missing',
]);
export type RosterProblem = z.infer<typeof rosterProblemSchema>;

/** How the rosters of a platform's courses fare, taken together. */
export const platformRosterSchema = z.object({
  /** Whether the platform lets the product read rosters. */
  isGranted: z.boolean(),
  /** Courses whose roster the platform has told of. */
  courses: z.number().int(),
  /** Of these, how many wait to be read. */
  waiting: z.number().int(),
  /** When a roster was last read to its end. */
  lastReadAt: instantSchema.nullable(),
  /** Learners in the rosters, as they were last read; who is in two courses counts twice. */
  members: z.number().int(),
  /** Of the members, those who were found to be somebody who is known here, or became so. */
  matched: z.number().int(),
  /** Of those, people who were not known here before. */
  added: z.number().int(),
  /** People who were in no roster of the platform any more. */
  ended: z.number().int(),
  /** The latest first, twenty at most. */
  problems: z.array(
    z.object({
      /** The course; null where the platform does not tell its name. */
      course: z.string().nullable(),
      problem: rosterProblemSchema,
      /** What the platform or the network said, in its own words. */
      detail: z.string().nullable(),
      at: instantSchema,
      /** People who are missing, where an administrator is to say whether they have left. */
      missing: z.number().int(),
    }),
  ),
});
export type PlatformRoster = z.infer<typeof platformRosterSchema>;

/**
 * Queues the rosters of a platform's courses to be read now. With `mayEndMany` those are taken to have
 * left who are missing, however many they are.
 */
export const readRosters = defineEndpoint({
  method: 'POST',
  path: '/api/platforms/:id/roster-reads',
  permission: 'ld_administrator',
  params: idParams,
  body: z.object({ mayEndMany: z.boolean() }),
  response: z.object({ queued: z.number().int() }),
});
