import { z } from 'zod';
import { instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { languageSchema } from './vocabulary.ts';

export const courseIdSchema = z.string().regex(/^[a-z0-9-]{2,60}$/);
const unitIdSchema = courseIdSchema;
const questionIdSchema = courseIdSchema;
const optionIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const unitProgressSchema = z.object({
  id: unitIdSchema,
  title: z.string(),
  minutes: z.number().int(),
  pages: z.number().int(),
  /** Page where the person left, 0-based. */
  position: z.number().int(),
  completedAt: instantSchema.nullable(),
});

export const courseSchema = z.object({
  id: courseIdSchema,
  title: z.string(),
  description: z.string(),
  /** The language it is shown in: the one asked for, or the nearest that exists. */
  language: languageSchema,
  audience: z.enum(['mentor', 'mentee']),
  estimatedMinutes: z.number().int(),
  /** Share of the scored points needed to pass, 0–100. */
  passMark: z.number().int(),
  units: z.array(unitProgressSchema),
  /** Done so far, 0–100: pages passed of all pages. */
  progress: z.number().int(),
  /** Set once every unit is completed: 0–100 of the scored points. */
  score: z.number().int().nullable(),
  state: z.enum(['not_started', 'in_progress', 'failed', 'completed']),
  dueAt: instantSchema.nullable(),
  completedAt: instantSchema.nullable(),
});
export type Course = z.infer<typeof courseSchema>;

const languageQuery = z.object({ language: languageSchema });
const courseParams = z.object({ courseId: courseIdSchema });
const unitParams = courseParams.extend({ unitId: unitIdSchema });

/** Courses that are due, started or completed by the person, and those for what they do. */
export const listCourses = defineEndpoint({
  method: 'GET',
  path: '/api/courses',
  permission: 'person',
  query: languageQuery,
  response: z.object({ courses: z.array(courseSchema) }),
});

/** Every course there is, for choosing what a programme asks. */
export const listCourseChoices = defineEndpoint({
  method: 'GET',
  path: '/api/course-choices',
  permission: 'programme_owner',
  query: languageQuery,
  response: z.object({ courses: z.array(z.object({ id: courseIdSchema, title: z.string() })) }),
});

export const getCourse = defineEndpoint({
  method: 'GET',
  path: '/api/courses/:courseId',
  permission: 'person',
  params: courseParams,
  query: languageQuery,
  response: courseSchema,
});

const answeredSchema = z.object({
  optionIds: z.array(optionIdSchema),
  /** Points got, 0–1. */
  points: z.number(),
  /** What each option teaches: shown once the question is answered. */
  feedback: z.array(
    z.object({
      optionId: optionIdSchema,
      quality: z.enum(['best', 'acceptable', 'poor']),
      text: z.string(),
    }),
  ),
});

export const questionSchema = z.object({
  id: questionIdSchema,
  kind: z.enum(['choice', 'choices', 'scenario', 'reflection']),
  isScored: z.boolean(),
  /** Markdown. */
  prompt: z.string(),
  options: z.array(z.object({ id: optionIdSchema, text: z.string() })),
  answered: answeredSchema.nullable(),
});
export type CourseQuestion = z.infer<typeof questionSchema>;

/** A page is text and questions in their order. Markdown holds no HTML; pictures are absolute paths. */
export const unitSchema = z.object({
  courseId: courseIdSchema,
  id: unitIdSchema,
  title: z.string(),
  language: languageSchema,
  position: z.number().int(),
  completedAt: instantSchema.nullable(),
  pages: z.array(
    z.object({
      blocks: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('text'), markdown: z.string() }),
          z.object({ kind: z.literal('question'), question: questionSchema }),
        ]),
      ),
    }),
  ),
});
export type CourseUnit = z.infer<typeof unitSchema>;

export const getUnit = defineEndpoint({
  method: 'GET',
  path: '/api/courses/:courseId/units/:unitId',
  permission: 'person',
  params: unitParams,
  query: languageQuery,
  response: unitSchema,
});

/** Remembers the page, so that the person resumes where they left. */
export const saveUnitPosition = defineEndpoint({
  method: 'PUT',
  path: '/api/courses/:courseId/units/:unitId/position',
  permission: 'person',
  params: unitParams,
  body: z.object({ page: z.number().int().min(0).max(200) }),
});

/** The first answer of an attempt counts; the answer is what the person sees from then on. */
export const answerQuestion = defineEndpoint({
  method: 'POST',
  path: '/api/courses/:courseId/units/:unitId/answers',
  permission: 'person',
  params: unitParams,
  query: languageQuery,
  body: z.object({
    questionId: questionIdSchema,
    optionIds: z.array(optionIdSchema).min(1).max(10),
  }),
  response: answeredSchema,
});

/** Ends a unit whose questions are all answered; the last one ends the course, passed or failed. */
export const completeUnit = defineEndpoint({
  method: 'POST',
  path: '/api/courses/:courseId/units/:unitId/complete',
  permission: 'person',
  params: unitParams,
  query: languageQuery,
  response: courseSchema,
});

/** A new attempt after a failed one: answers are cleared, the text stays read. */
export const retryCourse = defineEndpoint({
  method: 'POST',
  path: '/api/courses/:courseId/retry',
  permission: 'person',
  params: courseParams,
  query: languageQuery,
  response: courseSchema,
});
