import type { Task, TaskContent } from '../../../../contract/index.ts';

type Step = Task['checklist'][number];

/**
 * Puts a checklist in place of another; a step that was there keeps its tick.
 * @param newId gives the id of a step that is new
 */
export function changeChecklist(
  before: readonly Step[],
  after: TaskContent['checklist'],
  newId: () => string,
): Step[] {
  const used = new Set<string>();
  return after.map(({ id, words }) => {
    const kept = before.find((step) => step.id === id && !used.has(step.id));
    if (!kept) return { id: newId(), words, isDone: false };
    used.add(kept.id);
    return { ...kept, words };
  });
}

const weights = { high: 0, normal: 1, low: 2 } as const;

/** What decides where a task stands in the list. */
export type Ordered = Pick<Task, 'id' | 'dueOn' | 'priority' | 'doneAt'>;

/** Those to do before those done; the first due first, what matters most first, the newest done first. */
export function compareTasks(one: Ordered, other: Ordered): number {
  if (one.doneAt !== null && other.doneAt !== null) {
    return other.doneAt.localeCompare(one.doneAt) || one.id.localeCompare(other.id);
  }
  if (one.doneAt !== null || other.doneAt !== null) return one.doneAt === null ? -1 : 1;
  const later = '9999-12-31';
  return (
    (one.dueOn ?? later).localeCompare(other.dueOn ?? later) ||
    weights[one.priority] - weights[other.priority] ||
    one.id.localeCompare(other.id)
  );
}

/**
 * A task that has waited longer stands in the list still, and before the meetings no more: else one
 * that is never done would hide everything else that there is to do.
 * @param days ISO 8601 dates between which a task's day lies to be the next thing to do
 * @returns the first day on which this person has a task to do; null: there is none between these days
 */
export function taskToDo(
  tasks: readonly (Pick<Task, 'dueOn' | 'assignedTo'> & { readonly doneAt: Date | null })[],
  personId: string,
  { from, until }: { readonly from: string; readonly until: string },
): string | null {
  const days = tasks.flatMap(({ dueOn, assignedTo, doneAt }) =>
    doneAt === null && assignedTo === personId && dueOn !== null && dueOn >= from && dueOn <= until
      ? dueOn
      : [],
  );
  return days.toSorted()[0] ?? null;
}
