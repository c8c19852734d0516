import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

export const taskPriorities = ['low', 'normal', 'high'] as const;

/** Longest words of a task and of a step of its checklist, in characters. */
export const taskMaximum = 500;
/** Steps that a checklist has at most. */
export const checklistMaximum = 30;

const words = freeText(taskMaximum).min(1);

export const taskSchema = z.object({
  id: idSchema,
  words: z.string(),
  /** By when; null: whenever it suits. */
  dueOn: z.iso.date().nullable(),
  priority: z.enum(taskPriorities),
  /** Null: nobody in particular. */
  assignedTo: idSchema.nullable(),
  checklist: z.array(z.object({ id: idSchema, words: z.string(), isDone: z.boolean() })),
  doneAt: instantSchema.nullable(),
  doneBy: idSchema.nullable(),
  /** The day that it was meant for has passed, by the organisation's calendar. */
  isOverdue: z.boolean(),
  /** The message that it was made from. */
  messageId: idSchema.nullable(),
  version: z.number().int(),
  createdBy: idSchema,
});
export type Task = z.infer<typeof taskSchema>;

export const tasksSchema = z.object({
  /** Whether tasks can be made and changed. */
  isOpen: z.boolean(),
  /** Those to do first, by the day they are due and how much they matter; then those done, newest first. */
  tasks: z.array(taskSchema),
});
export type Tasks = z.infer<typeof tasksSchema>;

/** What is said of a task; a step that is new has no id. */
export const taskContentSchema = z.object({
  words,
  dueOn: z.iso.date().nullable(),
  priority: z.enum(taskPriorities),
  assignedTo: idSchema.nullable(),
  checklist: z.array(z.object({ id: idSchema.nullable(), words })).max(checklistMaximum),
});
export type TaskContent = z.infer<typeof taskContentSchema>;

const path = '/api/mentorships/:id/tasks';
const taskParams = idParams.extend({ taskId: idSchema });

export const getTasks = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: tasksSchema,
});

/** Makes a task, from a message where one is named. */
export const addTask = defineEndpoint({
  method: 'POST',
  path,
  permission: 'person',
  params: idParams,
  body: taskContentSchema.extend({ messageId: idSchema.nullable() }),
  response: tasksSchema,
  status: 201,
});

/** Changes a task; 409 `conflict` when another changed it meanwhile. Steps keep their ticks. */
export const changeTask = defineEndpoint({
  method: 'PUT',
  path: `${path}/:taskId`,
  permission: 'person',
  params: taskParams,
  body: taskContentSchema.extend({ basedOn: z.number().int().min(1) }),
  response: tasksSchema,
});

/** Ticks a task off, or takes the tick away; the others are told of the first. */
export const completeTask = defineEndpoint({
  method: 'POST',
  path: `${path}/:taskId/done`,
  permission: 'person',
  params: taskParams,
  body: z.object({ isDone: z.boolean() }),
  response: tasksSchema,
});

/** Ticks a step of its checklist off, or takes the tick away. */
export const completeStep = defineEndpoint({
  method: 'POST',
  path: `${path}/:taskId/steps/:stepId/done`,
  permission: 'person',
  params: taskParams.extend({ stepId: idSchema }),
  body: z.object({ isDone: z.boolean() }),
  response: tasksSchema,
});

/** Deletes a task: whoever made it, or whose it is to do. */
export const removeTask = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:taskId`,
  permission: 'person',
  params: taskParams,
  response: tasksSchema,
});
