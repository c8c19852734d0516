import { z } from 'zod';
import { idParams, idSchema } from './common.ts';
import { courseIdSchema, courseSchema } from './courses.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { languageSchema } from './vocabulary.ts';

/** What somebody who builds a course at the platform may choose from, and what the platform takes. */
export const contentSelectionSchema = z.object({
  /** Whether the platform takes activities of the product at all. */
  acceptsActivities: z.boolean(),
  acceptsMultiple: z.boolean(),
  /** Whether an activity may bring a column of the gradebook with it. */
  acceptsLineItem: z.boolean(),
  programmes: z.array(z.object({ id: idSchema, name: z.string(), mission: z.string() })),
  courses: z.array(
    courseSchema.pick({ id: true, title: true, description: true, audience: true, language: true }),
  ),
});
export type ContentSelection = z.infer<typeof contentSelectionSchema>;

const scoreMaximumSchema = z.number().int().min(1).max(10_000);

/** One activity to put into the platform's course. */
export const contentChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('home') }),
  z.strictObject({ kind: z.literal('find-mentor') }),
  z.strictObject({ kind: z.literal('programme'), programmeId: idSchema }),
  z.strictObject({
    kind: z.literal('course'),
    courseId: courseIdSchema,
    /** The column of the gradebook that the course's score goes to; null: it is not graded there. */
    lineItem: z
      .strictObject({
        label: z.string().trim().min(1).max(200),
        scoreMaximum: scoreMaximumSchema,
      })
      .nullable(),
  }),
]);
export type ContentChoice = z.infer<typeof contentChoiceSchema>;

const path = '/api/content-selections/:id' as const;

/** Of the person who was sent to choose; nobody else finds it. */
export const getContentSelection = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  query: z.object({ language: languageSchema }),
  response: contentSelectionSchema,
});

/**
 * Keeps what was chosen; nothing chosen is an answer too. The browser then posts the ticket to
 * `returnTo`, a page that gives the answer back to the platform, signed.
 */
export const answerContentSelection = defineEndpoint({
  method: 'POST',
  path: `${path}/answer`,
  permission: 'person',
  params: idParams,
  body: z.object({ language: languageSchema, choices: z.array(contentChoiceSchema).max(50) }),
  response: z.object({ returnTo: z.string(), ticket: z.string() }),
});
