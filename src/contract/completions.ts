import { z } from 'zod';
import { idSchema, instantSchema, listInQuery, pageOf, pageQuery } from './common.ts';
import { courseIdSchema } from './courses.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { languageSchema } from './vocabulary.ts';

export const completionStateSchema = z.enum(['not_started', 'in_progress', 'failed', 'completed']);

/** How the score reached the LMS: `none` where the person never came from a graded activity. */
export const gradeDeliverySchema = z.enum([
  'none',
  'waiting',
  'delivered',
  'not_gradable',
  'failed',
]);

export const completionSchema = z.object({
  personId: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  department: z.string().nullable(),
  country: z.string().nullable(),
  courseId: courseIdSchema,
  courseTitle: z.string(),
  state: completionStateSchema,
  progress: z.number().int(),
  score: z.number().int().nullable(),
  dueAt: instantSchema.nullable(),
  isOverdue: z.boolean(),
  completedAt: instantSchema.nullable(),
  grade: gradeDeliverySchema,
});
export type Completion = z.infer<typeof completionSchema>;

const filter = z.object({
  language: languageSchema,
  search: z.string().trim().max(200).default(''),
  course: listInQuery(courseIdSchema),
  state: listInQuery(completionStateSchema),
  department: listInQuery(z.string().max(200)),
  country: listInQuery(z.string().max(2)),
  /** Completed on or after, and on or before (dates in the organisation's time). */
  completedFrom: z.iso.date().optional(),
  completedTo: z.iso.date().optional(),
});

export const listCompletions = defineEndpoint({
  method: 'GET',
  path: '/api/completions',
  permission: 'ld_administrator',
  query: filter.extend(pageQuery.shape),
  response: pageOf(completionSchema).extend({
    summary: z.object({
      completed: z.number().int(),
      inProgress: z.number().int(),
      notStarted: z.number().int(),
      overdue: z.number().int(),
    }),
    departments: z.array(z.string()),
    countries: z.array(z.string()),
    courses: z.array(z.object({ id: courseIdSchema, title: z.string() })),
  }),
});

/** The same rows as text/csv (RFC 4180, UTF-8 with byte order mark), every page of them. */
export const exportCompletions = defineEndpoint({
  method: 'GET',
  path: '/api/completions/export',
  permission: 'ld_administrator',
  query: filter,
  response: z.string(),
});
