import { z } from 'zod';
import { idSchema, personCardSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { programmeRulesSchema } from './programme-rules.ts';
import {
  programmeFormatSchema,
  programmeStateSchema,
  programmeTemplateSchema,
} from './vocabulary.ts';

export const programmeSchema = z.object({
  id: idSchema,
  name: z.string(),
  mission: z.string(),
  format: programmeFormatSchema,
  /** What the programme was set up from; null: from nothing. */
  template: programmeTemplateSchema.nullable(),
  state: programmeStateSchema,
  /** Somebody who stands for the programme, and what they say to people. */
  sponsor: z.object({ name: z.string(), message: z.string() }),
  owners: z.array(personCardSchema),
  /** What the programme calls its roles, instead of mentor and mentee. */
  roleNames: z.object({ mentor: z.string().nullable(), mentee: z.string().nullable() }),
  /** First day on which people can take part, first and last day of the mentorships. */
  opensOn: z.iso.date().nullable(),
  startsOn: z.iso.date().nullable(),
  endsOn: z.iso.date().nullable(),
  rules: programmeRulesSchema,
});
export type Programme = z.infer<typeof programmeSchema>;

/** The programmes open to the person, the first one being the one to show. */
export const listProgrammes = defineEndpoint({
  method: 'GET',
  path: '/api/programmes',
  permission: 'person',
  response: z.object({ programmes: z.array(programmeSchema) }),
});
