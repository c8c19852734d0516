import type { ProgrammePart } from '../../../../contract/index.ts';

export const stepKeys = ['purpose', 'people', 'rules', 'weights', 'learning', 'check'] as const;
export type StepKey = (typeof stepKeys)[number];

const stepOfPart: Readonly<Record<string, StepKey>> = {
  name: 'purpose',
  mission: 'purpose',
  guide: 'purpose',
  sponsor: 'purpose',
  roleNames: 'purpose',
  ownerIds: 'purpose',
  owners: 'purpose',
  visibility: 'people',
  audience: 'people',
  format: 'rules',
  opensOn: 'learning',
  startsOn: 'learning',
  endsOn: 'learning',
  dates: 'learning',
  resources: 'learning',
} satisfies Partial<Record<ProgrammePart, StepKey>> & Record<string, StepKey>;

const ruleSteps: Readonly<Record<string, StepKey>> = {
  mentorLevel: 'rules',
  menteeLevel: 'rules',
  menteeStartedWithinDays: 'rules',
  pair: 'rules',
  groupSize: 'rules',
  groupMentors: 'rules',
  availability: 'rules',
  weights: 'weights',
};

/**
 * @param path of a setting: `rules.mentorLevel.to`
 * @returns the step of the wizard on which it is set
 */
export function stepOf(path: string): StepKey {
  const [part = '', rule = ''] = path.split('.');
  if (part === 'rules') return ruleSteps[rule] ?? 'learning';
  return stepOfPart[part] ?? 'purpose';
}

/** @returns whether one of the paths begins with this one */
export const hasProblemAt = (problems: readonly string[], path: string): boolean =>
  problems.some((problem) => problem === path || problem.startsWith(`${path}.`));
