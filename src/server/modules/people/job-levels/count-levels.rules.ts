import type { LevelRule, ToldLevel } from '../../../../contract/index.ts';
import { mostToldLevels } from '../../../../contract/index.ts';
import { jobLevelOf } from './job-level.rules.ts';

/** People of whom the same is told, and who have the same step now. */
export interface ToldGroup {
  /** The source's words for the level. */
  readonly words: readonly string[];
  readonly jobTitle: string | null;
  readonly jobLevel: number | null;
  readonly isActive: boolean;
  readonly people: number;
}

export interface StepCount {
  readonly level: number | null;
  readonly people: number;
}

/** How many people would have another step by these rules. */
export function countChanges(groups: readonly ToldGroup[], rules: readonly LevelRule[]): number {
  return groups
    .filter((group) => stepOf(group, rules) !== group.jobLevel)
    .reduce((sum, { people }) => sum + people, 0);
}

const stepOf = (group: ToldGroup, rules: readonly LevelRule[]): number | null =>
  jobLevelOf(rules, group.words, group.jobTitle);

/** How many who work here stand on each step, lowest first; those without one last. */
export function countSteps(
  groups: readonly ToldGroup[],
  step: (group: ToldGroup) => number | null,
): StepCount[] {
  const counts = new Map<number | null, number>();
  for (const group of groups.filter(({ isActive }) => isActive)) {
    const level = step(group);
    counts.set(level, (counts.get(level) ?? 0) + group.people);
  }
  return [...counts]
    .map(([level, people]) => ({ level, people }))
    .sort((a, b) => (a.level ?? Infinity) - (b.level ?? Infinity));
}

/** As people stand now, and as they would by these rules. */
export const countBeforeAndAfter = (
  groups: readonly ToldGroup[],
  rules: readonly LevelRule[],
): { before: StepCount[]; after: StepCount[] } => ({
  before: countSteps(groups, ({ jobLevel }) => jobLevel),
  after: countSteps(groups, (group) => stepOf(group, rules)),
});

/** The words and titles that are told of who works here, those that most lack a step by first. */
export function listTold(groups: readonly ToldGroup[], rules: readonly LevelRule[]): ToldLevel[] {
  const told = new Map<string, ToldLevel>();
  const add = (on: ToldLevel['on'], text: string, group: ToldGroup): void => {
    const key = `${on} ${text}`;
    const level = on === 'level' ? jobLevelOf(rules, [text], null) : jobLevelOf(rules, [], text);
    const before = told.get(key) ?? { on, text, people: 0, withoutLevel: 0, level };
    const lacking = stepOf(group, rules) === null ? group.people : 0;
    told.set(key, {
      ...before,
      people: before.people + group.people,
      withoutLevel: before.withoutLevel + lacking,
    });
  };
  for (const group of groups.filter(({ isActive }) => isActive)) {
    for (const word of new Set(group.words)) add('level', word, group);
    if (group.jobTitle !== null) add('title', group.jobTitle, group);
  }
  return [...told.values()]
    .sort(
      (a, b) =>
        b.withoutLevel - a.withoutLevel || b.people - a.people || (a.text < b.text ? -1 : 1),
    )
    .slice(0, mostToldLevels);
}
