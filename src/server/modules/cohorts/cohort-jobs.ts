import { z } from 'zod';
import { defineJob } from '../../jobs/job-type.ts';

/** Works out who would be paired with whom. */
export const MatchCohort = defineJob(
  'match-cohort',
  z.object({
    tenantId: z.string(),
    actorId: z.string().nullable(),
    cohortId: z.string(),
    /** Of the matching asked for; another one asked for since makes this one void. */
    matchingId: z.string(),
  }),
  { retryLimit: 2, retryDelay: 5, retryDelayMax: 60 },
);
