import type { Goal, GoalContent } from '../../../../contract/index.ts';

export type GoalField = keyof GoalContent;

/** Four of the five SMART fields are words; the fifth, time-bound, is a day. */
export const smartFields = ['specific', 'measurable', 'achievable', 'relevant'] as const;

/** All that can be changed of a goal, in the order in which it is read. */
export const goalFields: readonly GoalField[] = [
  'title',
  ...smartFields,
  'dueOn',
  'milestones',
  'target',
  'priority',
  'kind',
  'personId',
  'catalogueKey',
];

export const emptyGoal: Omit<GoalContent, 'personId'> = {
  kind: 'skill',
  catalogueKey: null,
  title: '',
  specific: '',
  measurable: '',
  achievable: '',
  relevant: '',
  dueOn: null,
  priority: 'normal',
  target: null,
  milestones: [],
};

/** @returns what members wrote of a goal, without how it stands */
export function contentOf(goal: Goal): GoalContent {
  const { personId, kind, catalogueKey, title, dueOn, priority, target } = goal;
  const { specific, measurable, achievable, relevant, milestones } = goal;
  return {
    personId,
    kind,
    catalogueKey,
    title,
    specific,
    measurable,
    achievable,
    relevant,
    dueOn,
    priority,
    target,
    milestones: milestones.map(({ id, words, dueOn: day }) => ({ id, words, dueOn: day })),
  };
}

/** @returns what is sent: a milestone without words was not meant */
export function cleaned(content: GoalContent): GoalContent {
  return {
    ...content,
    milestones: content.milestones.filter(({ words }) => words.trim() !== ''),
  };
}

/** Whether it can be sent. */
export function isGoalSound({ title, target }: GoalContent): boolean {
  return title.trim() !== '' && (target === null || target.count >= 1);
}
