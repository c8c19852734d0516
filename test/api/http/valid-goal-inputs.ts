import { randomUUID } from 'node:crypto';
import { goalContent } from '../../support/goals.ts';
import type { ValidInput } from './valid-input.ts';

const params = { id: randomUUID(), goalId: randomUUID() };

const entryParams = { id: randomUUID(), entryId: randomUUID() };
const entry = { words: 'To wait before I answer', isShared: true, meetingId: randomUUID() };

/** For each endpoint about goals, learning and the timeline an input that its schemas take. */
export const goalInputs: Readonly<Record<string, ValidInput>> = {
  getGoals: { params: { id: params.id } },
  setGoal: { params: { id: params.id }, body: goalContent({ dueOn: '2026-06-30' }) },
  changeGoal: { params, body: { basedOn: 1, content: goalContent() } },
  removeGoal: { params },
  tickMilestone: { params: { ...params, milestoneId: randomUUID() }, body: { isDone: true } },
  countGoal: { params, body: { by: 1 } },
  reviewGoal: { params, body: { standing: 'on_track', words: 'Three so far' } },
  concludeGoal: { params, body: { basedOn: 1, outcome: 'attained', why: 'Five times' } },
  reopenGoal: { params },
  getTimeline: { params: { id: params.id } },
  getLearningLog: { params: { id: params.id } },
  writeLearningLog: { params: { id: params.id }, body: entry },
  changeLearningLog: { params: entryParams, body: { ...entry, basedOn: 1 } },
  removeFromLearningLog: { params: entryParams },
};
