import type { Goal } from '../../../../contract/index.ts';

/** What decides whether a goal asks something of its members. */
interface GoalStanding {
  readonly state: Goal['state'];
  readonly createdAt: Date;
  /** The newest; null: nobody has looked at it yet. */
  readonly reviewedAt: Date | null;
}

/** @param periodEnd when the period ended that ended last; null: none has, or nothing is asked now */
export function isReviewDue(
  { state, createdAt, reviewedAt }: GoalStanding,
  periodEnd: Date | null,
): boolean {
  if (state !== 'open' || periodEnd === null) return false;
  return createdAt < periodEnd && (reviewedAt === null || reviewedAt < periodEnd);
}

/** @param today ISO 8601 date @returns whether an open goal's day has passed */
export function isOverdue({ state, dueOn }: Pick<Goal, 'state' | 'dueOn'>, today: string): boolean {
  return state === 'open' && dueOn !== null && dueOn < today;
}

/** Days before a goal's day, and after a period's end, at which members are told of it. */
export const daysBeforeDue = 7;
export const daysAfterPeriod = 7;

/** How many goals there are of each state. */
export type GoalCounts = Readonly<Record<Goal['state'], number>>;

export function countGoals(goals: readonly Pick<Goal, 'state'>[]): GoalCounts {
  const counts = { open: 0, attained: 0, changed: 0, dropped: 0 };
  for (const { state } of goals) counts[state]++;
  return counts;
}

/** Counting on and back never goes below nothing. @param by how much, negative: back */
export function countOn(counted: number, by: number): number {
  return Math.min(1_000_000, Math.max(0, counted + by));
}
