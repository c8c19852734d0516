import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { goalKeys, goalKinds } from './goal-catalogue.ts';

export const goalPriorities = ['high', 'normal', 'low'] as const;
export const goalStates = ['open', 'attained', 'changed', 'dropped'] as const;
export const goalOutcomes = ['attained', 'changed', 'dropped'] as const;
export const goalStandings = ['on_track', 'slower', 'stuck'] as const;

/** Characters of each field. */
export const goalTitleLimit = 200;
export const goalFieldLimit = 1000;
export const goalUnitLimit = 100;
export const milestoneLimit = 500;
/** Milestones of one goal. */
export const mostMilestones = 20;

const field = freeText(goalFieldLimit);
const dayOrNone = z.iso.date().nullable();

const milestoneContentSchema = z.object({
  id: idSchema,
  words: freeText(milestoneLimit).min(1),
  dueOn: dayOrNone,
});

/** What its members write of a goal. Time-bound, the fifth of SMART, is the day and the milestones. */
export const goalContentSchema = z.object({
  /** Whose goal it is; null: of all members together. */
  personId: idSchema.nullable(),
  kind: z.enum(goalKinds),
  /** The goal of the catalogue that it began from; null: a free one. */
  catalogueKey: z.enum(goalKeys).nullable(),
  title: freeText(goalTitleLimit).min(1),
  specific: field,
  measurable: field,
  achievable: field,
  relevant: field,
  dueOn: dayOrNone,
  priority: z.enum(goalPriorities),
  /** So many times, hours, people; null: nothing is counted. */
  target: z
    .object({ count: z.number().int().min(1).max(1000), unit: freeText(goalUnitLimit) })
    .nullable(),
  /** In their order; their ids are made by whoever adds them. */
  milestones: z
    .array(milestoneContentSchema)
    .max(mostMilestones)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      message: 'Each milestone has an id of its own.',
    }),
});
export type GoalContent = z.infer<typeof goalContentSchema>;

const reviewSchema = z.object({
  id: idSchema,
  personId: idSchema,
  standing: z.enum(goalStandings),
  words: z.string(),
  reviewedAt: instantSchema,
});

export const goalSchema = goalContentSchema.extend({
  id: idSchema,
  version: z.number().int(),
  state: z.enum(goalStates),
  /** A word on how it ended. */
  why: z.string(),
  concludedAt: instantSchema.nullable(),
  /** How often what is counted has happened. */
  counted: z.number().int(),
  milestones: z.array(milestoneContentSchema.extend({ isDone: z.boolean() })),
  /** Newest first. */
  reviews: z.array(reviewSchema),
  /** A period has ended, and nobody has looked at it since. */
  isReviewDue: z.boolean(),
  /** Its day has passed, on the organisation's calendar. */
  isOverdue: z.boolean(),
  createdBy: idSchema,
  /** Who changed its words last. */
  changedBy: idSchema,
  createdAt: instantSchema,
});
export type Goal = z.infer<typeof goalSchema>;

const goalsSchema = z.object({
  /** Whether goals can be set and changed. */
  isOpen: z.boolean(),
  /** In the order in which they were set. */
  goals: z.array(goalSchema),
});
export type Goals = z.infer<typeof goalsSchema>;

const path = '/api/mentorships/:id/goals';
const goalParams = idParams.extend({ goalId: idSchema });
const basedOn = z.number().int().min(1);

export const getGoals = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: goalsSchema,
});

export const setGoal = defineEndpoint({
  method: 'POST',
  path,
  permission: 'person',
  params: idParams,
  body: goalContentSchema,
  response: goalsSchema,
  status: 201,
});

/** Changes its words; 409 `conflict` when another changed it meanwhile. What was ticked stays ticked. */
export const changeGoal = defineEndpoint({
  method: 'PUT',
  path: `${path}/:goalId`,
  permission: 'person',
  params: goalParams,
  body: z.object({ basedOn, content: goalContentSchema }),
  response: goalsSchema,
});

/** Takes out a goal that was set by mistake: only who set it, and only while nothing came of it. */
export const removeGoal = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:goalId`,
  permission: 'person',
  params: goalParams,
  response: goalsSchema,
});

/** Ticks a milestone, or takes the tick away. */
export const tickMilestone = defineEndpoint({
  method: 'PUT',
  path: `${path}/:goalId/milestones/:milestoneId`,
  permission: 'person',
  params: goalParams.extend({ milestoneId: idSchema }),
  body: z.object({ isDone: z.boolean() }),
  response: goalsSchema,
});

/** Counts on or back: two who count at once are both counted. */
export const countGoal = defineEndpoint({
  method: 'POST',
  path: `${path}/:goalId/count`,
  permission: 'person',
  params: goalParams,
  body: z.object({ by: z.number().int().min(-1000).max(1000) }),
  response: goalsSchema,
});

export const reviewGoal = defineEndpoint({
  method: 'POST',
  path: `${path}/:goalId/reviews`,
  permission: 'person',
  params: goalParams,
  body: z.object({ standing: z.enum(goalStandings), words: field }),
  response: goalsSchema,
  status: 201,
});

/** Ends a goal: attained, changed into another, or dropped; 409 `conflict` as above. */
export const concludeGoal = defineEndpoint({
  method: 'POST',
  path: `${path}/:goalId/conclusion`,
  permission: 'person',
  params: goalParams,
  body: z.object({ basedOn, outcome: z.enum(goalOutcomes), why: field }),
  response: goalsSchema,
});

/** Takes a goal up again that was ended. */
export const reopenGoal = defineEndpoint({
  method: 'POST',
  path: `${path}/:goalId/reopening`,
  permission: 'person',
  params: goalParams,
  response: goalsSchema,
});
