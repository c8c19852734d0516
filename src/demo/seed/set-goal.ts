import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OrganisationGoal } from '../organisation/organisation.ts';
import { dayIn } from './days.ts';
import type { ProductSession } from './product-session.ts';

const goalsSchema = z.object({ goals: z.array(z.object({ id: z.string(), title: z.string() })) });
const meSchema = z.object({ person: z.object({ id: z.string() }) });

/**
 * A member sets a goal.
 * @param path of the mentorship in the API
 * @param daysAgo when it is set, for the days that are counted from then
 * @returns the goal's id
 */
export async function setGoal(
  path: string,
  goal: OrganisationGoal,
  member: ProductSession,
  daysAgo = 0,
): Promise<string> {
  const { title, kind, specific, measurable, achievable, relevant, priority, target } = goal;
  const me = goal.ofAll ? null : (await member.call('GET', '/api/me', meSchema)).person.id;
  const { goals } = await member.call('POST', `${path}/goals`, goalsSchema, {
    ...{ title, kind, specific, measurable, achievable, relevant, priority, target },
    personId: me,
    catalogueKey: null,
    dueOn: dayIn(goal.dueInDays - daysAgo),
    milestones: goal.milestones.map(({ words, dueInDays }) => ({
      id: randomUUID(),
      words,
      dueOn: dayIn(dueInDays - daysAgo),
    })),
  });
  return goals.find((each) => each.title === title)?.id ?? '';
}

/** Counts on a goal of which something is counted. */
export async function countGoal(
  path: string,
  goalId: string,
  goal: OrganisationGoal,
  member: ProductSession,
): Promise<void> {
  if (goal.counted === 0) return;
  await member.send('POST', `${path}/goals/${goalId}/count`, { by: goal.counted });
}
