import { z } from 'zod';
import { defineJob } from '../../../jobs/job-type.ts';

/** Sends a person's score in a course to every gradebook that waits for it. */
export const PublishScore = defineJob(
  'publish-score',
  z.object({ tenantId: z.string(), personId: z.string(), courseId: z.string() }),
);
