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

/**
 * Rounds so that the parts still make up the whole: whoever lost most by rounding down gets the
 * points that are left over (largest remainder).
 */
export function roundToSum(parts: readonly number[]): number[] {
  const whole = Math.round(parts.reduce((sum, part) => sum + part, 0));
  const rounded = parts.map(Math.floor);
  const left = whole - rounded.reduce((sum, part) => sum + part, 0);
  const byLoss = parts
    .map((part, index) => ({ index, lost: part - Math.floor(part) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) rounded[index] = (rounded[index] ?? 0) + 1;
  return rounded;
}

/** Tells a rank as the addends it is made of: the points sum to the score, which is the order. */
export function explainRank(fit: Fit, rank: Rank): Explanation {
  const known = fit.factors.some(({ weight }) => weight > 0);
  const parts: { kind: AddendKind; value: number; most: number | null }[] = [
    ...fit.factors.map(({ factor, score, weight }) => ({
      kind: factor,
      // Where nothing at all is known the neutral fit is spread, so that the sum holds.
      value: known ? (score ?? 0) * weight : fit.value / fit.factors.length,
      most: weight > 0 ? Math.round(weight * pointsInAll) : null,
    })),
    { kind: 'seats', value: rank.seats, most: null },
    { kind: 'exposure', value: rank.exposure, most: null },
  ];
  const points = roundToSum(parts.map(({ value }) => value * pointsInAll));
  return {
    score: points.reduce((sum, each) => sum + each, 0),
    addends: parts.map(({ kind, most }, index) => ({ kind, points: points[index] ?? 0, most })),
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
