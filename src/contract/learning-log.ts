import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Characters of an entry. */
export const learningLogLimit = 4000;

export const learningLogContentSchema = z.object({
  words: freeText(learningLogLimit).min(1),
  /** Read by the other members too; else by the writer alone. */
  isShared: z.boolean(),
  /** The meeting that it came from; null: none. */
  meetingId: idSchema.nullable(),
});
export type LearningLogContent = z.infer<typeof learningLogContentSchema>;

const entrySchema = learningLogContentSchema.extend({
  id: idSchema,
  personId: idSchema,
  version: z.number().int(),
  writtenAt: instantSchema,
});
export type LearningLogEntry = z.infer<typeof entrySchema>;

const learningLogSchema = z.object({
  /** Whether entries can be written and changed. */
  isOpen: z.boolean(),
  /** One's own, and those that the others share; newest first. */
  entries: z.array(entrySchema),
});
export type LearningLog = z.infer<typeof learningLogSchema>;

const path = '/api/mentorships/:id/learning-log';
const entryParams = idParams.extend({ entryId: idSchema });

export const getLearningLog = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: learningLogSchema,
});

export const writeLearningLog = defineEndpoint({
  method: 'POST',
  path,
  permission: 'person',
  params: idParams,
  body: learningLogContentSchema,
  response: learningLogSchema,
  status: 201,
});

/** Changes one's own entry; 409 `conflict` when it was changed meanwhile, in another tab. */
export const changeLearningLog = defineEndpoint({
  method: 'PUT',
  path: `${path}/:entryId`,
  permission: 'person',
  params: entryParams,
  body: learningLogContentSchema.extend({ basedOn: z.number().int().min(1) }),
  response: learningLogSchema,
});

export const removeFromLearningLog = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:entryId`,
  permission: 'person',
  params: entryParams,
  response: learningLogSchema,
});
