import { randomUUID } from 'node:crypto';
import { getGoals, setGoal } from '../../src/contract/index.ts';
import type { Goal, GoalContent } from '../../src/contract/index.ts';
import type { Caller } from './start-test-product.ts';

/** A goal that lacks nothing. */
export const goalContent = (part: Partial<GoalContent> = {}): GoalContent => ({
  personId: null,
  kind: 'skill',
  catalogueKey: 'give-feedback',
  title: 'Say sooner what I notice',
  specific: 'After each meeting of the team I tell one colleague what I noticed.',
  measurable: 'Five conversations.',
  achievable: 'We practise one here first.',
  relevant: 'I shall lead the team from summer on.',
  dueOn: null,
  priority: 'high',
  target: { count: 5, unit: 'conversations' },
  milestones: [
    { id: randomUUID(), words: 'Practise one here', dueOn: null },
    { id: randomUUID(), words: 'The first for real', dueOn: null },
  ],
  ...part,
});

/** Somebody sets a goal. @returns it as it then is */
export async function setOne(
  member: Caller,
  mentorshipId: string,
  part: Partial<GoalContent> = {},
): Promise<Goal> {
  const params = { id: mentorshipId };
  const before = new Set((await member.call(getGoals, { params })).goals.map(({ id }) => id));
  const { goals } = await member.call(setGoal, { params, body: goalContent(part) });
  const goal = goals.find(({ id }) => !before.has(id));
  if (!goal) throw new Error('The goal was not set');
  return goal;
}

/** What the members wrote of a goal, as it would be sent to change it. */
export function contentOf(goal: Goal): GoalContent {
  const { personId, kind, catalogueKey, title, dueOn, priority, target } = goal;
  const { specific, measurable, achievable, relevant } = goal;
  const milestones = goal.milestones.map(({ id, words, dueOn: day }) => ({
    id,
    words,
    dueOn: day,
  }));
  const words = { title, specific, measurable, achievable, relevant };
  return { personId, kind, catalogueKey, ...words, dueOn, priority, target, milestones };
}
