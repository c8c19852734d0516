import { z } from 'zod';
import { idSchema, personCardSchema, programmeParams } from './common.ts';
import { cohortSchema } from './cohorts.ts';
import { defineEndpoint } from './define-endpoint.ts';

const ofNewcomer = '/api/programmes/:programmeId/buddies/:menteeId' as const;
const newcomerParams = programmeParams.extend({ menteeId: idSchema });

/** Whom an owner can propose to a newcomer as a buddy, the best fit first; nobody needs an intake. */
export const listBuddyCandidates = defineEndpoint({
  method: 'GET',
  path: ofNewcomer,
  permission: 'programme_owner',
  params: newcomerParams,
  response: z.object({
    candidates: z.array(
      z.object({ registrationId: idSchema, mentor: personCardSchema, freeSeats: z.number().int() }),
    ),
  }),
});

/** Asks a newcomer and a buddy whether they want to: a cohort of these two, sent at once. */
export const proposeBuddy = defineEndpoint({
  method: 'POST',
  path: ofNewcomer,
  permission: 'programme_owner',
  params: newcomerParams,
  body: z.object({ registrationId: idSchema }),
  response: cohortSchema,
  status: 201,
});
