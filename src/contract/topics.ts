import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';
import { languageSchema } from './vocabulary.ts';

export const topicIdSchema = z.string().regex(/^[a-z0-9-]{2,60}$/);

/** The topics people can offer and ask for, with labels in one language, sorted by label. */
export const listTopics = defineEndpoint({
  method: 'GET',
  path: '/api/topics',
  permission: 'person',
  query: z.object({ language: languageSchema }),
  response: z.object({ topics: z.array(z.object({ id: topicIdSchema, label: z.string() })) }),
});
