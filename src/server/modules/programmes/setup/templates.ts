import { z } from 'zod';
import { programmeRulesSchema } from '../../../../contract/index.ts';
import type {
  ProgrammeFormat,
  ProgrammeRules,
  ProgrammeTemplate,
} from '../../../../contract/index.ts';

/**
 * What a template sets beside the words of the catalogue (`programmes:templates.<key>`): name, mission,
 * themes for the meetings and questions for the closing, one a line.
 */
export interface Template {
  readonly format: ProgrammeFormat;
  readonly rules: ProgrammeRules;
  readonly visibility: 'audience' | 'invited';
  /** Whether the catalogue has words of its own for the two roles. */
  readonly namesRoles: boolean;
}

const mentorCourse = { courseId: 'mentor-course', due: 'before_starting' } as const;
const menteeCourse = { courseId: 'mentee-course', due: 'before_starting' } as const;

function template(
  format: ProgrammeFormat,
  rules: z.input<typeof programmeRulesSchema>,
  { visibility = 'audience', namesRoles = false }: Partial<Template> = {},
): Template {
  return { format, rules: programmeRulesSchema.parse(rules), visibility, namesRoles };
}

/** Where a programme may begin; everything in it can be changed. */
export const templates: Readonly<Record<ProgrammeTemplate, Template>> = {
  general: template('one_to_one', { mentorLevel: { from: 2 }, mentorCourse }),
  onboarding: template(
    'buddy',
    {
      menteeStartedWithinDays: 120,
      durationMonths: 3,
      meetEveryWeeks: 1,
      checkInEveryMonths: 1,
      requestExpiryDays: 5,
      reminderDays: [2],
      mentorshipLimit: 1,
    },
    { namesRoles: true },
  ),
  leadership: template(
    'one_to_one',
    {
      mentorLevel: { from: 5 },
      menteeLevel: { from: 3, to: 4 },
      pair: { isOtherCountry: true, levelDistance: { from: 1 } },
      mentorCourse,
      menteeCourse,
      durationMonths: 12,
      mentorshipLimit: 1,
    },
    { visibility: 'invited' },
  ),
  diversity: template('one_to_one', {
    mentorLevel: { from: 4 },
    pair: { isOtherDepartment: true },
    mentorCourse,
    durationMonths: 9,
  }),
  returning_parents: template('one_to_one', {
    mentorLevel: { from: 2 },
    mentorCourse,
    durationMonths: 4,
    meetEveryWeeks: 2,
    checkInEveryMonths: 1,
  }),
  knowledge_transfer: template('one_to_one', {
    mentorLevel: { from: 3 },
    pair: { otherGeneration: { by: 'tenure', atLeast: 10 } },
    mentorCourse,
    durationMonths: 6,
    meetEveryWeeks: 2,
    weights: { goalsAndSkills: 0.6, experienceGap: 0.2, differentUnit: 0 },
  }),
  role_change: template('one_to_one', {
    mentorLevel: { from: 3 },
    pair: { isOtherDepartment: true },
    mentorCourse,
    durationMonths: 4,
    meetEveryWeeks: 2,
  }),
  reverse: template('reverse', {
    mentorLevel: { to: 3 },
    menteeLevel: { from: 5 },
    pair: { levelDistance: { to: -2 } },
    mentorCourse,
    durationMonths: 6,
  }),
  group_circle: template('facilitated_group', {
    durationMonths: 6,
    groupSize: { from: 4, to: 8 },
    groupMentors: { from: 1, to: 2 },
  }),
  situational: template('situational', {
    mentorLevel: { from: 2 },
    durationMonths: 1,
    meetEveryWeeks: 1,
    requestExpiryDays: 5,
    reminderDays: [2],
  }),
  peer: template('peer', {
    pair: { sameBand: { by: 'level', atMost: 1 }, isOtherDepartment: true },
    durationMonths: 6,
    meetEveryWeeks: 2,
    weights: { experienceGap: 0, differentUnit: 0.25 },
  }),
};
