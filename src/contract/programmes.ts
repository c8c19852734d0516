import { z } from 'zod';
import { idSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

export const programmeSchema = z.object({
  id: idSchema,
  name: z.string(),
  mission: z.string(),
  /** Lowest job level that may register as mentor, and its name in this organisation. */
  mentorsFromLevel: z.number().int(),
  mentorsFromLevelName: z.string(),
  openRequestLimit: z.number().int(),
  /** Days after which an unanswered request expires. */
  requestExpiryDays: z.number().int(),
  mentorCourseId: z.string(),
});
export type Programme = z.infer<typeof programmeSchema>;

/** The programmes open to the person, the first one being the one to show. */
export const listProgrammes = defineEndpoint({
  method: 'GET',
  path: '/api/programmes',
  permission: 'person',
  response: z.object({ programmes: z.array(programmeSchema) }),
});
