import type { Course } from '../../../contract/index.ts';
import type { QuestionKey } from './content/course-content.ts';

export type CourseState = Course['state'];
export type CourseChange = 'start' | 'pass' | 'fail' | 'retry';

const transitions: Readonly<Record<CourseState, Partial<Record<CourseChange, CourseState>>>> = {
  not_started: { start: 'in_progress' },
  in_progress: { pass: 'completed', fail: 'failed' },
  failed: { retry: 'in_progress' },
  completed: {},
};

/** @returns the state that a change leads to; null when it does not fit the present one */
export function stateAfter(state: CourseState, change: CourseChange): CourseState | null {
  return transitions[state][change] ?? null;
}

/** Six decimals: what the column (single precision) gives back as it was written. */
const roundPoints = (points: number): number => Math.round(points * 1e6) / 1e6;

/** The part of `all` that is among the chosen, 0–1. */
function shareOf(all: readonly string[], chosen: ReadonlySet<string>): number {
  return all.length === 0 ? 0 : all.filter((id) => chosen.has(id)).length / all.length;
}

/**
 * Points of an answer, 0–1. One right option: all or nothing. Several: the share of the right ones
 * chosen less the share of the wrong ones chosen, so that ticking everything earns nothing. Scenario:
 * a half for an acceptable option.
 */
export function pointsOf(question: QuestionKey, optionIds: readonly string[]): number {
  const chosen = new Set(optionIds);
  switch (question.kind) {
    case 'choices': {
      const idsOf = (isRight: boolean): string[] =>
        question.options
          .filter((option) => (option.quality === 'best') === isRight)
          .map((option) => option.id);
      return roundPoints(Math.max(0, shareOf(idsOf(true), chosen) - shareOf(idsOf(false), chosen)));
    }
    case 'choice':
    case 'scenario': {
      const quality = question.options.find((option) => chosen.has(option.id))?.quality ?? 'poor';
      return { best: 1, acceptable: 0.5, poor: 0 }[quality];
    }
    case 'reflection':
      return 0;
  }
}

/** @returns whether the options can be an answer: known ones, and one only where one is asked for */
export function isAnswerTo(question: QuestionKey, optionIds: readonly string[]): boolean {
  const chosen = new Set(optionIds);
  const areKnown = [...chosen].every((id) => question.options.some((option) => option.id === id));
  return areKnown && (question.kind === 'choices' ? chosen.size >= 1 : chosen.size === 1);
}

/** More than the rounding of all points can add up to, less than any two scores lie apart. */
const tolerance = 1e-3;

/**
 * The score of an attempt, whole percent. It is rounded down, so that whoever has less than the pass
 * mark never reads that they reached it. A course without scored questions is passed by reading it.
 * @param points of each scored question that was answered
 * @param scoredQuestions how many the course has
 */
export function scoreOf(points: readonly number[], scoredQuestions: number): number {
  if (scoredQuestions === 0) return 100;
  const sum = points.reduce((total, each) => total + each, 0);
  return Math.min(100, Math.floor((100 * sum) / scoredQuestions + tolerance));
}

export interface UnitReading {
  readonly pageCount: number;
  /** Furthest page seen, 0-based. */
  readonly furthest: number;
  readonly isCompleted: boolean;
}

/** Pages passed of all pages, whole percent, rounded down: 100 only when every unit is completed. */
export function progressOf(units: readonly UnitReading[]): number {
  const all = units.reduce((total, unit) => total + unit.pageCount, 0);
  const passed = units.reduce(
    (total, unit) =>
      // The page that somebody is on is not passed until the unit is completed.
      total + (unit.isCompleted ? unit.pageCount : Math.min(unit.furthest, unit.pageCount - 1)),
    0,
  );
  return all === 0 ? 0 : Math.floor((100 * passed) / all);
}
