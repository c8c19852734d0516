import { z } from 'zod';

/**
 * What a programme asks of people, pairs and time. Each part has a default, so that what was stored
 * before a part existed can still be read.
 */

const level = z.number().int().min(1).max(20);
const weight = z.number().min(0).max(1);
const count = (minimum: number, maximum: number): z.ZodNumber =>
  z.number().int().min(minimum).max(maximum);

/** Job levels from 1, the lowest; null: no bound on that side. */
export const levelRangeSchema = z
  .object({ from: level.nullable().default(null), to: level.nullable().default(null) })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'The range ends before it begins.',
  });
export type LevelRange = z.infer<typeof levelRangeSchema>;

/** Which two people may form a pair. `false` and null ask nothing. */
export const pairRulesSchema = z.object({
  isOtherCountry: z.boolean().default(false),
  isOtherDepartment: z.boolean().default(false),
  isOtherDivision: z.boolean().default(false),
  /** At least so many years of service or job levels apart, whoever is ahead. */
  otherGeneration: z
    .object({ by: z.enum(['tenure', 'level']), atLeast: count(1, 40) })
    .nullable()
    .default(null),
  /** At most so many years of service or job levels apart: for peers. */
  sameBand: z
    .object({ by: z.enum(['tenure', 'level']), atMost: count(0, 40) })
    .nullable()
    .default(null),
  /** The mentor's job level less the mentee's; below zero where juniors mentor seniors. */
  levelDistance: z
    .object({
      from: z.number().int().min(-20).max(20).nullable().default(null),
      to: z.number().int().min(-20).max(20).nullable().default(null),
    })
    .refine(({ from, to }) => from === null || to === null || from <= to, {
      path: ['to'],
      message: 'The range ends before it begins.',
    })
    .prefault({}),
  hasCommonLanguage: z.boolean().default(true),
  mayBeInReportingLine: z.boolean().default(false),
});
export type PairRules = z.infer<typeof pairRulesSchema>;

/** A course of the catalogue, and what it has to be completed before. */
export const courseDutySchema = z.object({
  courseId: z.string().min(1).max(100),
  due: z.enum(['before_accepting', 'before_starting']),
});
export type CourseDuty = z.infer<typeof courseDutySchema>;

/** The published weights of the ranking; read in proportion to their sum. */
export const matchingWeightsSchema = z
  .object({
    goalsAndSkills: weight.default(0.55),
    experienceGap: weight.default(0.15),
    languageAndTimeZone: weight.default(0.15),
    differentUnit: weight.default(0.1),
    style: weight.default(0.05),
  })
  .refine((weights) => Object.values(weights).some((each) => each > 0), {
    message: 'At least one weight is above zero.',
  });
export type MatchingWeights = z.infer<typeof matchingWeightsSchema>;

export const programmeRulesSchema = z.object({
  mentorLevel: levelRangeSchema.prefault({}),
  menteeLevel: levelRangeSchema.prefault({}),
  /** Mentees are those who began at most so many days ago; null: anybody. */
  menteeStartedWithinDays: count(1, 3650).nullable().default(null),
  pair: pairRulesSchema.prefault({}),
  /** Obligatory: whoever the programme names as mentor is expected to be one. */
  availability: z.enum(['voluntary', 'obligatory']).default('voluntary'),
  /** How long a mentorship takes. */
  durationMonths: count(1, 36).default(6),
  /** How often the two agree to meet. */
  meetEveryWeeks: count(1, 26).default(4),
  checkInEveryMonths: count(1, 12).default(3),
  /** What a mentor, and a mentee, has to learn first; null: nothing. */
  mentorCourse: courseDutySchema.nullable().default(null),
  menteeCourse: courseDutySchema.nullable().default(null),
  /** Days from the assignment until a course is due. */
  courseDueDays: count(1, 365).default(21),
  /** Days after which an unanswered request expires. */
  requestExpiryDays: count(1, 90).default(14),
  /** Days before the expiry on which the mentor is reminded. */
  reminderDays: z.array(count(1, 60)).max(5).default([4]),
  /** Open requests, and mentorships that have not ended, of one mentee in this programme. */
  openRequestLimit: count(1, 20).default(3),
  mentorshipLimit: count(1, 10).default(2),
  weights: matchingWeightsSchema.prefault({}),
  /** How many come together where the format forms groups: mentees, or members of a circle. */
  groupSize: z
    .object({ from: count(2, 50).default(3), to: count(2, 50).default(6) })
    .refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: 'The largest group is smaller than the smallest.',
    })
    .prefault({}),
  /** In circles: how many mentors with the expertise stand beside the facilitator. */
  groupMentors: z
    .object({ from: count(0, 10).default(0), to: count(0, 10).default(0) })
    .refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: 'At most so many mentors are fewer than at least so many.',
    })
    .prefault({}),
  /** The organisation's own text of the agreement; null: the product's, in each one's language. */
  agreementTemplate: z.string().trim().min(1).max(10_000).nullable().default(null),
  /** A theme for each meeting in turn. */
  sessionThemes: z.array(z.string().trim().min(1).max(200)).max(24).default([]),
  /** Questions that the closing evaluation asks beside its own. */
  evaluationQuestions: z.array(z.string().trim().min(1).max(300)).max(10).default([]),
});
export type ProgrammeRules = z.infer<typeof programmeRulesSchema>;

/** The rule that keeps two people from being a pair. */
export const pairObstacles = [
  'same-person',
  'own-reporting-line',
  'mentor-level',
  'mentee-level',
  'mentee-start-date',
  'same-country',
  'same-department',
  'same-division',
  'same-generation',
  'other-band',
  'level-distance',
  'no-common-language',
] as const;
export const pairObstacleSchema = z.enum(pairObstacles);
export type PairObstacle = z.infer<typeof pairObstacleSchema>;
