import { TaskAssigned, TaskCompleted } from '../../mentorships/index.ts';
import { notifyMembers } from '../notify-members.ts';

const part = 'tasks';

/** Whose a task has become, and that one is done; what it says is told by the product alone. */
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
];
