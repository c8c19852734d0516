import type { MentorshipState, Timeline, TimelineMark } from '../../../../contract/index.ts';

/** One change of state, in their order. */
interface Passage {
  readonly to: MentorshipState;
  readonly at: Date;
}

/** What a goal brings to the picture. */
interface GoalSpan {
  readonly title: string;
  readonly state: 'open' | 'attained' | 'changed' | 'dropped';
  readonly createdAt: Date;
  readonly concludedAt: Date | null;
  /** ISO 8601 date. */
  readonly dueOn: string | null;
  readonly milestones: readonly {
    readonly words: string;
    readonly dueOn: string | null;
    readonly doneAt: Date | null;
  }[];
}

/** Noon, so that a day is the same day on nearly every clock. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** @param first the state in which it began @returns the stages one after the other */
export function stagesOf(
  first: MentorshipState,
  begunAt: Date,
  passages: readonly Passage[],
): Timeline['stages'] {
  const all = [{ to: first, at: begunAt }, ...passages];
  return all.map(({ to, at }, index) => ({
    state: to,
    from: at.toISOString(),
    until: all[index + 1]?.at.toISOString() ?? null,
  }));
}

/** @returns what happens to a goal along the way: set, each milestone, and its end or the day it is due */
export function marksOfGoal(goal: GoalSpan): TimelineMark[] {
  const { title, createdAt, concludedAt, dueOn, state } = goal;
  const mark = (
    kind: TimelineMark['kind'],
    at: Date,
    isDone: boolean,
    words = title,
  ): TimelineMark => ({ kind, at: at.toISOString(), isDone, title: words });
  const marks = [mark('goal-set', createdAt, true)];
  for (const { words, dueOn: day, doneAt } of goal.milestones) {
    if (doneAt) marks.push(mark('milestone', doneAt, true, words));
    else if (day !== null && concludedAt === null) {
      marks.push(mark('milestone', noonOf(day), false, words));
    }
  }
  if (concludedAt) marks.push(mark('goal-ended', concludedAt, state === 'attained'));
  else if (dueOn !== null) marks.push(mark('goal-due', noonOf(dueOn), false));
  return marks;
}

/** @returns how a goal stretches */
export function stretchOf(goal: GoalSpan): Timeline['goals'][number] {
  const { title, createdAt, concludedAt, dueOn, state } = goal;
  const end = concludedAt ?? (dueOn === null ? null : noonOf(dueOn));
  return {
    title,
    from: createdAt.toISOString(),
    until: end?.toISOString() ?? null,
    isAttained: state === 'attained',
  };
}

/** Puts marks in the order of time; those of one moment stay in the order in which they came. */
export function inOrder(marks: readonly TimelineMark[]): TimelineMark[] {
  return marks.toSorted((one, other) => one.at.localeCompare(other.at));
}

/**
 * What the picture spans: from the beginning to the end, and everything in between.
 * @param endsAt the end, as it was or as it is agreed or usual
 */
export function spanOf(
  begunAt: Date,
  endsAt: Date,
  marks: readonly Pick<TimelineMark, 'at'>[],
): Pick<Timeline, 'from' | 'until'> {
  const instants = marks.map(({ at }) => Date.parse(at));
  return {
    from: new Date(Math.min(begunAt.getTime(), ...instants)).toISOString(),
    until: new Date(Math.max(begunAt.getTime() + 1, endsAt.getTime(), ...instants)).toISOString(),
  };
}
