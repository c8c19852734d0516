import { z } from 'zod';
import { personCardSchema, programmeParams } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { matchingWeightsSchema } from './programme-rules.ts';
import { mentorReasonSchema } from './mentors.ts';
import { highestJobLevel } from './person-sources.ts';
import { topicIdSchema } from './topics.ts';
import { languageSchema } from './vocabulary.ts';

/** Places of each order that are shown. */
export const previewedPlaces = 8;

/** Somebody who might look for a mentor: made up by the owner, and nobody in particular. */
const exampleMenteeSchema = z.object({
  topics: z.array(topicIdSchema).max(5),
  jobLevel: z.number().int().min(1).max(highestJobLevel).nullable(),
  department: z.string().trim().max(254).nullable(),
  languages: z.array(languageSchema).max(4),
});
export type ExampleMentee = z.infer<typeof exampleMenteeSchema>;

/** Counted from 1, and the points that make it. */
const placeSchema = z.object({ place: z.number().int(), score: z.number().int() });

/**
 * In which order mentors would stand for an example by the weights that hold now, and by others. No
 * mentee's answers are read, and nothing of it is kept or counted as shown.
 */
export const previewRanking = defineEndpoint({
  method: 'POST',
  path: '/api/programmes/:programmeId/ranking-previews',
  permission: 'programme_owner',
  params: programmeParams,
  body: z.object({ weights: matchingWeightsSchema, example: exampleMenteeSchema }),
  response: z.object({
    /** Those on the first places of one order or the other, by their place in the new one. */
    mentors: z.array(
      z.object({
        person: personCardSchema,
        before: placeSchema,
        after: placeSchema,
        reasons: z.array(mentorReasonSchema),
      }),
    ),
    /** Whom the rules let the example ask. */
    total: z.number().int(),
  }),
});
