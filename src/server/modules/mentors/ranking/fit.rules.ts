import type { MatchedMentee, MatchedMentor, MatchedTopic } from './matched-people.ts';

/** What the fit is made of, in the order in which it is told. */
export const fitFactors = [
  'goalsAndSkills',
  'experienceGap',
  'languageAndTimeZone',
  'differentUnit',
  'style',
] as const;
export type FitFactor = (typeof fitFactors)[number];

export type Weights = Readonly<Record<FitFactor, number>>;

/** The mentor's job level less the mentee's at which a programme sees them best; null: no bound. */
export interface IdealGap {
  readonly from: number | null;
  readonly to: number | null;
}

/** Between 0 and 1; null: one of the two sides has not told it, and it counts neither way. */
export type FactorScore = number | null;

export interface Fit {
  /** Between 0 and 1. */
  readonly value: number;
  readonly factors: readonly {
    readonly factor: FitFactor;
    readonly score: FactorScore;
    /** Share of the fit, after the weights of what is unknown went to the others; 0 where unknown. */
    readonly weight: number;
  }[];
}

/** Nobody needs one mentor for everything: this many topics in common are enough. */
const topicsThatSuffice = 3;
/** What a topic next to the wanted one counts for. */
const relatedCredit = 0.5;
const loseEachLevel = 0.25;
const minutesADay = 24 * 60;
const minutesApartAtMost = 8 * 60;
/** The part of the language score that any common language earns. */
const anyCommonLanguage = 0.7;
/** The fit of two people of whom nothing is known. */
export const neutralFit = 0.5;

/** Whether two topics stand next to each other: one is the broader one, or they share it. */
export function areRelated(a: MatchedTopic, b: MatchedTopic): boolean {
  if (a.parentId === b.id || b.parentId === a.id) return true;
  return a.parentId !== null && a.parentId === b.parentId;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

/** What a mentor who offers these topics is worth to somebody who wants the one: 1, a half or 0. */
export function creditOf(topic: MatchedTopic, offered: readonly MatchedTopic[]): number {
  if (offered.some((other) => other.id === topic.id)) return 1;
  return offered.some((other) => areRelated(topic, other)) ? relatedCredit : 0;
}

/** @param credits of each wanted topic; ordered by this */
export function scoreCredits(credits: number[]): number {
  return mean(credits.sort((a, b) => b - a).slice(0, topicsThatSuffice));
}

function scoreTopics(
  wanted: readonly MatchedTopic[],
  offered: readonly MatchedTopic[],
): FactorScore {
  if (wanted.length === 0 || offered.length === 0) return null;
  return scoreCredits(wanted.map((topic) => creditOf(topic, offered)));
}

function scoreGap(mentee: MatchedMentee, mentor: MatchedMentor, ideal: IdealGap): FactorScore {
  if (mentee.jobLevel === null || mentor.jobLevel === null) return null;
  const gap = mentor.jobLevel - mentee.jobLevel;
  const missed = Math.max(
    0,
    (ideal.from ?? Number.NEGATIVE_INFINITY) - gap,
    gap - (ideal.to ?? Number.POSITIVE_INFINITY),
  );
  return Math.max(0, 1 - missed * loseEachLevel);
}

const shareFound = <Item>(wanted: readonly Item[], offered: readonly Item[]): number =>
  wanted.filter((item) => offered.includes(item)).length / wanted.length;

function scoreLanguages(mentee: MatchedMentee, mentor: MatchedMentor): FactorScore {
  if (mentee.languages.length === 0 || mentor.languages.length === 0) return null;
  const share = shareFound(mentee.languages, mentor.languages);
  return share === 0 ? 0 : anyCommonLanguage + (1 - anyCommonLanguage) * share;
}

function scoreTimeZones(mentee: MatchedMentee, mentor: MatchedMentor): FactorScore {
  if (mentee.utcOffset === null || mentor.utcOffset === null) return null;
  // Clocks from UTC−12 to UTC+14 are more than a day apart and may still show the same hour.
  const apart = Math.abs(mentee.utcOffset - mentor.utcOffset) % minutesADay;
  // Around the globe the shorter way counts.
  return Math.max(0, 1 - Math.min(apart, minutesADay - apart) / minutesApartAtMost);
}

function scoreUnits(mentee: MatchedMentee, mentor: MatchedMentor): FactorScore {
  for (const unit of ['department', 'division'] as const) {
    const [own, other] = [mentee[unit], mentor[unit]];
    if (own !== null && other !== null) return own === other ? 0 : 1;
  }
  return null;
}

function scoreStyles(mentee: MatchedMentee, mentor: MatchedMentor): FactorScore {
  if (mentee.styles.length === 0 || mentor.styles.length === 0) return null;
  return shareFound(mentee.styles, mentor.styles);
}

function scoreModes(mentee: MatchedMentee, mentor: MatchedMentor): FactorScore {
  if (mentee.meetingModes.length === 0 || mentor.meetingModes.length === 0) return null;
  return shareFound(mentee.meetingModes, mentor.meetingModes) > 0 ? 1 : 0;
}

/** The mean of what is known; unknown where nothing is. */
function meanOfKnown(...scores: readonly FactorScore[]): FactorScore {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : mean(known);
}

/** How far two people meet in each factor. */
export const scoreFactor: Readonly<
  Record<FitFactor, (mentee: MatchedMentee, mentor: MatchedMentor, ideal: IdealGap) => FactorScore>
> = {
  goalsAndSkills: (mentee, mentor) => scoreTopics(mentee.topics, mentor.topics),
  experienceGap: scoreGap,
  languageAndTimeZone: (mentee, mentor) =>
    meanOfKnown(scoreLanguages(mentee, mentor), scoreTimeZones(mentee, mentor)),
  differentUnit: scoreUnits,
  style: (mentee, mentor) => meanOfKnown(scoreStyles(mentee, mentor), scoreModes(mentee, mentor)),
};

/**
 * How well two people fit: the published weights over what both have told. The weights of what is
 * unknown go to the others in proportion, so that a missing value helps and harms nobody.
 */
export function measureFit(
  mentee: MatchedMentee,
  mentor: MatchedMentor,
  weights: Weights,
  ideal: IdealGap,
): Fit {
  const scores = Object.fromEntries(
    fitFactors.map((factor) => [factor, scoreFactor[factor](mentee, mentor, ideal)]),
  ) as Readonly<Record<FitFactor, FactorScore>>;
  const known = fitFactors.filter((factor) => scores[factor] !== null);
  const total = known.reduce((sum, factor) => sum + weights[factor], 0);
  const factors = fitFactors.map((factor) => ({
    factor,
    score: scores[factor],
    weight: scores[factor] === null || total === 0 ? 0 : weights[factor] / total,
  }));
  return {
    value:
      total === 0
        ? neutralFit
        : factors.reduce((sum, { score, weight }) => sum + (score ?? 0) * weight, 0),
    factors,
  };
}
