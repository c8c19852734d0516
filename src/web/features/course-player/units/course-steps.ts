import type { Course } from '../../../../contract/index.ts';

type Unit = Course['units'][number];
export type UnitState = 'done' | 'started' | 'not_started';

/** A unit counts as started once the person has left its first page. */
export function unitStateOf(unit: Pick<Unit, 'completedAt' | 'position'>): UnitState {
  if (unit.completedAt !== null) return 'done';
  return unit.position > 0 ? 'started' : 'not_started';
}

/** @returns the unit to go on with: the first that is not completed, else the first of all */
export const unitToResume = (units: readonly Unit[]): Unit | undefined =>
  units.find((unit) => unit.completedAt === null) ?? units[0];

/**
 * @returns the unit that comes once this one is completed: the next open one after it, else an open
 * one before it, else null because the course is at its end
 */
export function unitAfter(units: readonly Unit[], unitId: string): Unit | null {
  const here = units.findIndex((unit) => unit.id === unitId);
  const inTurn = [...units.slice(here + 1), ...units.slice(0, Math.max(here, 0))];
  return inTurn.find((unit) => unit.completedAt === null) ?? null;
}

/** What the person does next with a course. */
export function nextActionOf(course: Course): 'start' | 'resume' | 'retry' | 'review' {
  switch (course.state) {
    case 'not_started':
      return 'start';
    case 'in_progress':
      return 'resume';
    case 'failed':
      return 'retry';
    case 'completed':
      return 'review';
  }
}

/**
 * @param asked page in the address, 1-based and as text; null where there is none
 * @param position page that the person left, 0-based
 * @param pages how many pages the unit has
 * @returns page to show, 0-based, always one that exists
 */
export function pageToShow(asked: string | null, position: number, pages: number): number {
  const wanted = asked !== null && /^\d{1,3}$/.test(asked) ? Number(asked) - 1 : position;
  return Math.min(Math.max(wanted, 0), Math.max(pages - 1, 0));
}
