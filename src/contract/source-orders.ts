import { z } from 'zod';
import { instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { personSourceSchema, toldPartSchema } from './person-sources.ts';

/** For each part the source whose word goes before all others; null: the usual order holds. */
export const firstSourcesSchema = z.record(toldPartSchema, personSourceSchema.nullable());
export type FirstSources = z.infer<typeof firstSourcesSchema>;

/** Which source owns which attribute, and who tells what so far. */
export const getSourceOrder = defineEndpoint({
  method: 'GET',
  path: '/api/source-order',
  permission: 'ld_administrator',
  response: z.object({
    first: firstSourcesSchema,
    /** Of how many people each source tells each part; nothing of a source that does not. */
    told: z.array(
      z.object({ part: toldPartSchema, source: personSourceSchema, people: z.number().int() }),
    ),
    /** When it was saved last; null: never. */
    savedAt: instantSchema.nullable(),
    /** Whether people are still being brought to what was saved. */
    isApplying: z.boolean(),
  }),
});

/** Saves whose word goes first; what is known of everybody follows in a job. */
export const saveSourceOrder = defineEndpoint({
  method: 'PUT',
  path: '/api/source-order',
  permission: 'ld_administrator',
  body: z.object({
    first: firstSourcesSchema,
    /** `savedAt` of what it goes on from: 409 where somebody saved since. */
    basedOn: instantSchema.nullable(),
  }),
  response: z.object({ savedAt: instantSchema }),
});
