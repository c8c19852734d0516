import {
  addTask as addEndpoint,
  changeTask as changeEndpoint,
  completeStep as stepEndpoint,
  completeTask as completeEndpoint,
  getTasks,
  removeTask as removeEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { addTask } from './add-task.ts';
import { changeTask, removeTask } from './change-task.ts';
import { completeStep, completeTask } from './complete-task.ts';
import { getTasksFor } from './tasks.view.ts';

export const taskRoutes: readonly Route[] = [
  route(getTasks, ({ work, session, params }) => getTasksFor(work, params.id, session.personId)),
  route(addEndpoint, async ({ work, session, params, body }) => {
    await addTask(work, params.id, session.personId, body);
    return getTasksFor(work, params.id, session.personId);
  }),
  route(changeEndpoint, async ({ work, session, params, body }) => {
    await changeTask(work, params.id, params.taskId, session.personId, body);
    return getTasksFor(work, params.id, session.personId);
  }),
  route(completeEndpoint, async ({ work, session, params, body }) => {
    await completeTask(work, params.id, params.taskId, session.personId, body.isDone);
    return getTasksFor(work, params.id, session.personId);
  }),
  route(stepEndpoint, async ({ work, session, params, body }) => {
    await completeStep(work, params.id, params, session.personId, body.isDone);
    return getTasksFor(work, params.id, session.personId);
  }),
  route(removeEndpoint, async ({ work, session, params }) => {
    await removeTask(work, params.id, params.taskId, session.personId);
    return getTasksFor(work, params.id, session.personId);
  }),
];
