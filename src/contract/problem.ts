import { z } from 'zod';
import { errorCodes } from './error-codes.ts';

/** Problem details for HTTP APIs (RFC 9457), with this API's extension members. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes),
  detail: z.string().optional(),
  /** Names the request in the log, so that a person can report what went wrong. */
  correlationId: z.string(),
  /** Which input was refused and why, as a path and a message. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
