import type {
  LevelRange,
  PairObstacle,
  PairRules,
  ProgrammeRules,
} from '../../../contract/index.ts';

/** What the rules read of a person; null: HR has not told it. */
export interface RuledPerson {
  readonly id: string;
  readonly jobLevel: number | null;
  /** ISO 8601 date. */
  readonly startDate: string | null;
  readonly country: string | null;
  readonly department: string | null;
  readonly division: string | null;
  /** Languages the person would speak with the other; empty: not known. */
  readonly languages: readonly string[];
}

const daysAYear = 365.25;
const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** @returns days from one ISO 8601 date to another */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayInMilliseconds;
}

type LevelObstacle = 'level-unknown' | 'level-too-low' | 'level-too-high';
/** Why a person may not take part in a role. */
export type EligibilityObstacle = LevelObstacle | 'start-date-unknown' | 'not-new';

function findLevelObstacle(range: LevelRange, jobLevel: number | null): LevelObstacle | null {
  if (range.from === null && range.to === null) return null;
  if (jobLevel === null) return 'level-unknown';
  if (range.from !== null && jobLevel < range.from) return 'level-too-low';
  if (range.to !== null && jobLevel > range.to) return 'level-too-high';
  return null;
}

/** @returns why a person may not be a mentor in the programme; null when they may */
export function findMentorObstacle(
  rules: Pick<ProgrammeRules, 'mentorLevel'>,
  person: Pick<RuledPerson, 'jobLevel'>,
): LevelObstacle | null {
  return findLevelObstacle(rules.mentorLevel, person.jobLevel);
}

/**
 * @param today ISO 8601 date
 * @returns why a person may not be a mentee in the programme; null when they may
 */
export function findMenteeObstacle(
  rules: Pick<ProgrammeRules, 'menteeLevel' | 'menteeStartedWithinDays'>,
  person: Pick<RuledPerson, 'jobLevel' | 'startDate'>,
  today: string,
): EligibilityObstacle | null {
  const level = findLevelObstacle(rules.menteeLevel, person.jobLevel);
  if (level !== null || rules.menteeStartedWithinDays === null) return level;
  if (person.startDate === null) return 'start-date-unknown';
  return daysBetween(person.startDate, today) > rules.menteeStartedWithinDays ? 'not-new' : null;
}

export function isEligibleMentor(
  rules: Pick<ProgrammeRules, 'mentorLevel'>,
  person: Pick<RuledPerson, 'jobLevel'>,
): boolean {
  return findMentorObstacle(rules, person) === null;
}

/** @param today ISO 8601 date */
export function isEligibleMentee(
  rules: Pick<ProgrammeRules, 'menteeLevel' | 'menteeStartedWithinDays'>,
  person: Pick<RuledPerson, 'jobLevel' | 'startDate'>,
  today: string,
): boolean {
  return findMenteeObstacle(rules, person, today) === null;
}

/** How far two people are apart; null where it is not known. */
function distance(by: 'tenure' | 'level', a: RuledPerson, b: RuledPerson): number | null {
  if (by === 'level') {
    return a.jobLevel === null || b.jobLevel === null ? null : Math.abs(a.jobLevel - b.jobLevel);
  }
  if (a.startDate === null || b.startDate === null) return null;
  return Math.abs(daysBetween(a.startDate, b.startDate)) / daysAYear;
}

/** Both are told, and they differ. */
const isOther = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a !== b;

type Check = (pair: PairRules, mentor: RuledPerson, mentee: RuledPerson) => boolean;

/** Whether a programme asks anything by a rule: one that asks nothing holds for everybody. */
const asks: Readonly<Partial<Record<PairObstacle, (pair: PairRules) => boolean>>> = {
  'same-country': (pair) => pair.isOtherCountry,
  'same-department': (pair) => pair.isOtherDepartment,
  'same-division': (pair) => pair.isOtherDivision,
  'same-generation': (pair) => pair.otherGeneration !== null,
  'other-band': (pair) => pair.sameBand !== null,
  'level-distance': ({ levelDistance: { from, to } }) => from !== null || to !== null,
  'no-common-language': (pair) => pair.hasCommonLanguage,
};

/** What each rule asks of two people, the rules in the order in which they are named to them. */
const checks: readonly (readonly [PairObstacle, Check])[] = [
  ['same-country', (pair, a, b) => !pair.isOtherCountry || isOther(a.country, b.country)],
  [
    'same-department',
    (pair, a, b) => !pair.isOtherDepartment || isOther(a.department, b.department),
  ],
  ['same-division', (pair, a, b) => !pair.isOtherDivision || isOther(a.division, b.division)],
  [
    'same-generation',
    ({ otherGeneration }, a, b) =>
      !otherGeneration ||
      (distance(otherGeneration.by, a, b) ?? Number.NEGATIVE_INFINITY) >= otherGeneration.atLeast,
  ],
  [
    'other-band',
    ({ sameBand }, a, b) =>
      !sameBand || (distance(sameBand.by, a, b) ?? Number.POSITIVE_INFINITY) <= sameBand.atMost,
  ],
  ['level-distance', ({ levelDistance }, a, b) => isAtDistance(levelDistance, a, b)],
  [
    'no-common-language',
    (pair, a, b) =>
      !pair.hasCommonLanguage ||
      a.languages.length === 0 ||
      b.languages.length === 0 ||
      a.languages.some((language) => b.languages.includes(language)),
  ],
];

function isAtDistance(
  { from, to }: PairRules['levelDistance'],
  mentor: RuledPerson,
  mentee: RuledPerson,
): boolean {
  if (from === null && to === null) return true;
  if (mentor.jobLevel === null || mentee.jobLevel === null) return false;
  const ahead = mentor.jobLevel - mentee.jobLevel;
  return (from === null || ahead >= from) && (to === null || ahead <= to);
}

/**
 * The rule that keeps these two from being a pair. What HR has not told never satisfies a rule that
 * a programme has set; languages that nobody has told are the one exception.
 * @param reportingLine ids of everybody above and below one of the two
 * @param today ISO 8601 date
 * @returns the first rule that says no, the one hardest to change first; null when none does
 */
export function findPairObstacle(
  rules: ProgrammeRules,
  mentor: RuledPerson,
  mentee: RuledPerson,
  reportingLine: ReadonlySet<string>,
  today: string,
): PairObstacle | null {
  if (mentor.id === mentee.id) return 'same-person';
  const isInLine = reportingLine.has(mentor.id) || reportingLine.has(mentee.id);
  if (isInLine && !rules.pair.mayBeInReportingLine) return 'own-reporting-line';
  if (!isEligibleMentor(rules, mentor)) return 'mentor-level';
  const menteeObstacle = findMenteeObstacle(rules, mentee, today);
  if (menteeObstacle !== null) {
    return menteeObstacle.startsWith('level') ? 'mentee-level' : 'mentee-start-date';
  }
  return checks.find(([, holds]) => !holds(rules.pair, mentor, mentee))?.[0] ?? null;
}

/**
 * What the rules ask of two people who may each take part and are outside each other's reporting line,
 * for going through a great many pairs: `findPairObstacle` says the same of one.
 */
export function pairTest(
  rules: ProgrammeRules,
): (mentor: RuledPerson, mentee: RuledPerson) => boolean {
  const asked = checks.filter(([obstacle]) => asks[obstacle]?.(rules.pair) !== false);
  return (mentor, mentee) =>
    mentor.id !== mentee.id && asked.every(([, holds]) => holds(rules.pair, mentor, mentee));
}
