import { z } from 'zod';
import { freeText, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { languageSchema } from './vocabulary.ts';

export const topicIdSchema = z.string().regex(/^[a-z0-9-]{2,60}$/);

export const topicSchema = z.object({
  id: topicIdSchema,
  /** In the language asked for. */
  label: z.string(),
  /** The broader topic that it belongs to. */
  parentId: topicIdSchema.nullable(),
});
export type Topic = z.infer<typeof topicSchema>;

/**
 * The topics people can offer and ask for, sorted by label. Of those that were imported, the ones that
 * somebody has chosen: there may be thousands, and `findTopics` finds the others.
 */
export const listTopics = defineEndpoint({
  method: 'GET',
  path: '/api/topics',
  permission: 'person',
  query: z.object({ language: languageSchema }),
  response: z.object({ topics: z.array(topicSchema) }),
});

export const foundTopicSchema = topicSchema.extend({
  /** The words that were found, which may be another language's or a synonym. */
  matched: z.string(),
  /** Whether these are the very words, capitals and accents set aside. */
  isExact: z.boolean(),
});
export type FoundTopic = z.infer<typeof foundTopicSchema>;

const words = freeText(80).min(2);

/** Topics whose labels or synonyms in any language are like the words, the likest first. */
export const findTopics = defineEndpoint({
  method: 'GET',
  path: '/api/topics/search',
  permission: 'person',
  query: z.object({ language: languageSchema, text: words }),
  response: z.object({ topics: z.array(foundTopicSchema) }),
});

/** Passes on words that the list lacks; answers the topic where the list has them after all. */
export const suggestTopic = defineEndpoint({
  method: 'POST',
  path: '/api/topic-suggestions',
  permission: 'person',
  body: z.object({ language: languageSchema, words }),
  response: z.object({ topic: topicSchema.nullable() }),
  status: 201,
});

export const topicSuggestionSchema = z.object({
  /** Of the first suggestion of these words; a decision holds for all of them. */
  id: idSchema,
  words: z.string(),
  language: languageSchema,
  /** How many people suggested it. */
  count: z.number().int(),
  firstAt: instantSchema,
  /** Topics that look like it. */
  alike: z.array(topicSchema),
});
export type TopicSuggestion = z.infer<typeof topicSuggestionSchema>;

/** What people looked for in vain, and where the topics there are come from. */
export const listTopicSuggestions = defineEndpoint({
  method: 'GET',
  path: '/api/topic-suggestions',
  permission: 'ld_administrator',
  query: z.object({ language: languageSchema }),
  response: z.object({
    suggestions: z.array(topicSuggestionSchema),
    topics: z.object({
      product: z.number().int(),
      imported: z.number().int(),
      own: z.number().int(),
    }),
  }),
});

const label = freeText(120).min(2);

/** Adds the words to a topic, makes a topic of them, or lets them be. */
export const decideTopicSuggestion = defineEndpoint({
  method: 'POST',
  path: '/api/topic-suggestions/:id/decision',
  permission: 'ld_administrator',
  params: z.object({ id: idSchema }),
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('add-to-topic'), topicId: topicIdSchema }),
    z.object({
      decision: z.literal('make-topic'),
      parentId: topicIdSchema.nullable(),
      labels: z.record(languageSchema, label),
    }),
    z.object({ decision: z.literal('dismiss') }),
  ]),
});
