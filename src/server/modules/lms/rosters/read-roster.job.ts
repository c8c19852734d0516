import { z } from 'zod';
import { defineJob } from '../../../jobs/job-type.ts';

/** Reads the roster of one context. A platform that stays away is asked again the next night. */
export const ReadRoster = defineJob(
  'read-roster',
  z.object({
    tenantId: z.string(),
    rosterId: z.string(),
    /** The roster's `queued_at`: where that is another by now, the job is out of date. */
    queuedAt: z.iso.datetime(),
    mayEndMany: z.boolean(),
  }),
  { retryLimit: 5, retryDelay: 30, retryDelayMax: 1800 },
);
