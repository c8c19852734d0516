import { z } from 'zod';
import { defineJob } from '../../../jobs/job-type.ts';

/** Sends what waits for one record store. */
export const DeliverStatements = defineJob(
  'deliver-statements',
  z.object({ tenantId: z.uuid(), recordStoreId: z.uuid() }),
);
