import { z } from 'zod';
import { defineJob } from '../../../jobs/job-type.ts';

const ofImport = z.object({
  tenantId: z.string(),
  actorId: z.string().nullable(),
  importId: z.string(),
});

/** Compares the rows of an import with what is known. */
export const CompareImport = defineJob('compare-people-import', ofImport);

/** Applies an import that was confirmed. */
export const ApplyImport = defineJob('apply-people-import', ofImport);
