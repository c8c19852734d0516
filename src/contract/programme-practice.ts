import { z } from 'zod';
import { programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Null: so few people would be told of that it is about somebody. */
const cell = z.number().int().nullable();

const practiceSchema = z.object({
  /** Meetings held, and contact in between. */
  meetings: cell,
  informal: cell,
  /** Hours that people spent in either, each person's own counted. */
  hours: cell,
  goals: cell,
  goalsAttained: cell,
});
export type ProgrammePractice = z.infer<typeof practiceSchema>;

/** What is done in the mentorships of a programme: numbers, never what it was about. */
export const getProgrammePractice = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programmeId/practice',
  permission: 'programme_owner',
  params: programmeParams,
  response: practiceSchema,
});
