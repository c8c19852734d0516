import { TaskAssigned, TaskCompleted, TasksNearedDueDate } from '../../mentorships/index.ts';
import { notifyMembers } from '../notify-members.ts';

const part = 'tasks';

/** Whose a task has become, that one is done, and that a day nears; what it says is told by the product alone. */
export const notifyMembersOfTasks = [
  notifyMembers('task-assigned', TaskAssigned, ({ payload }) => ({
    kind: 'task-assigned',
    part,
    toIds: [payload.assignedTo],
    byId: payload.personId,
  })),
  notifyMembers('task-completed', TaskCompleted, ({ payload }) => ({
    kind: 'task-completed',
    part,
    toIds: payload.memberIds.filter((id) => id !== payload.personId),
    byId: payload.personId,
  })),
  notifyMembers('tasks-neared-due-date', TasksNearedDueDate, ({ payload }) => ({
    kind: 'tasks-due',
    part,
    toIds: payload.toldIds,
  })),
];
