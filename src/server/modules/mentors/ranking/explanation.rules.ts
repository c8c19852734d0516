import type { Fit, FitFactor } from './fit.rules.ts';
import type { Rank } from './rank.rules.ts';

/** What the points of a mentor are made of: the factors of the fit, and how the mentor stands. */
export type AddendKind = FitFactor | 'seats' | 'exposure';

export interface Addend {
  readonly kind: AddendKind;
  /** Whole points; those of all addends make up the score. */
  readonly points: number;
  /** The points that a full mark would give; null where there is none or nothing is known. */
  readonly most: number | null;
}

export interface Explanation {
  readonly score: number;
  readonly addends: readonly Addend[];
  /** The factors that speak most for the mentor, strongest first. */
  readonly reasons: readonly FitFactor[];
  /** What speaks most against the mentor. */
  readonly caveat: FitFactor | null;
}

const pointsInAll = 100;
const mostReasons = 3;
/** From here up a factor speaks for a mentor; below, against. */
const speaksFor = 0.5;
/** Points that have to be lost before it is worth saying. */
const worthSaying = 3;

const wholeOf = (parts: readonly number[]): number =>
  Math.round(parts.reduce((sum, part) => sum + part, 0));

/**
 * Rounds so that the parts still make up the whole: whoever lost most by rounding down gets the
 * points that are left over (largest remainder).
 */
export function roundToSum(parts: readonly number[]): number[] {
  const whole = wholeOf(parts);
  const rounded = parts.map(Math.floor);
  const left = whole - rounded.reduce((sum, part) => sum + part, 0);
  const byLoss = parts
    .map((part, index) => ({ index, lost: part - Math.floor(part) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) rounded[index] = (rounded[index] ?? 0) + 1;
  return rounded;
}

/** What a rank is made of, in points that are not whole yet, in the order in which they are told. */
function partsOf(fit: Fit, rank: Rank): number[] {
  const isKnown = fit.factors.some(({ weight }) => weight > 0);
  return [
    ...fit.factors.map(({ score, weight }) =>
      // Where nothing at all is known the neutral fit is spread, so that the sum holds.
      isKnown ? (score ?? 0) * weight : fit.value / fit.factors.length,
    ),
    rank.seats,
    rank.exposure,
  ].map((part) => part * pointsInAll);
}

/** The score of a rank: what `explainRank` tells, for those of whom nothing else is asked. */
export const scoreRank = (fit: Fit, rank: Rank): number => wholeOf(partsOf(fit, rank));

/** Tells a rank as the addends it is made of: the points sum to the score, which is the order. */
export function explainRank(fit: Fit, rank: Rank): Explanation {
  const points = roundToSum(partsOf(fit, rank));
  const kinds: readonly AddendKind[] = [
    ...fit.factors.map(({ factor }) => factor),
    'seats',
    'exposure',
  ];
  const mostOf = (weight = 0): number | null =>
    weight > 0 ? Math.round(weight * pointsInAll) : null;
  return {
    score: points.reduce((sum, each) => sum + each, 0),
    addends: kinds.map((kind, index) => ({
      kind,
      points: points[index] ?? 0,
      most: mostOf(fit.factors[index]?.weight),
    })),
    reasons: fit.factors
      .filter(({ score, weight }) => weight > 0 && (score ?? 0) >= speaksFor)
      .sort((a, b) => (b.score ?? 0) * b.weight - (a.score ?? 0) * a.weight)
      .slice(0, mostReasons)
      .map(({ factor }) => factor),
    caveat:
      fit.factors
        .map(({ factor, score, weight }) => ({
          factor,
          score: score ?? 1,
          lost: (1 - (score ?? 1)) * weight * pointsInAll,
        }))
        .filter(({ score, lost }) => score < speaksFor && lost >= worthSaying)
        .sort((a, b) => b.lost - a.lost)[0]?.factor ?? null,
  };
}
