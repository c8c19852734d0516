import { z } from 'zod';
import { freeText, idParams, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Questions of the self-reflection; the words differ for who guides and who learns. */
export const reflectionQuestions = ['why', 'bring', 'hope'] as const;

/** The four C's with which somebody who guides looks at themselves. */
export const mentorStrengths = ['competence', 'confidence', 'commitment', 'communication'] as const;

/** Things to do before the first conversation; the words differ as above. */
export const preparationTasks = ['read', 'think', 'plan', 'ask', 'agree'] as const;

const ratingSchema = z.number().int().min(1).max(5);

export const preparationContentSchema = z.object({
  reflection: z.object({ why: freeText(2000), bring: freeText(2000), hope: freeText(2000) }),
  strengths: z.partialRecord(z.enum(mentorStrengths), ratingSchema),
  done: z.array(z.enum(preparationTasks)).max(preparationTasks.length),
});
export type PreparationContent = z.infer<typeof preparationContentSchema>;

const preparationSchema = z.object({
  content: preparationContentSchema,
  /** Null: nothing has been saved yet. */
  savedAt: instantSchema.nullable(),
});
export type Preparation = z.infer<typeof preparationSchema>;

/** One's own; nobody else ever reads it. */
export const getPreparation = defineEndpoint({
  method: 'GET',
  path: '/api/mentorships/:id/preparation',
  permission: 'person',
  params: idParams,
  response: preparationSchema,
});

export const savePreparation = defineEndpoint({
  method: 'PUT',
  path: '/api/mentorships/:id/preparation',
  permission: 'person',
  params: idParams,
  body: preparationContentSchema,
  response: preparationSchema,
});
