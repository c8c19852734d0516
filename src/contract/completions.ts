import { z } from 'zod';
import { idSchema, instantSchema, listInQuery, pageOf, pageQuery } from './common.ts';
import { courseIdSchema } from './courses.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { gradeDeliverySchema, scoreProblemSchema } from './scores.ts';
import { languageSchema } from './vocabulary.ts';

export const completionStateSchema = z.enum(['not_started', 'in_progress', 'failed', 'completed']);

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
  /** Why the score is not in the gradebook, once a try has shown it. */
  gradeProblem: scoreProblemSchema.nullable(),
  /** What the platform or the network said about it, in its own words. */
  gradeDetail: z.string().nullable(),
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
