import type { Fit } from './fit.rules.ts';

/**
 * The policy's version, kept with every list that is shown. It changes whenever the same people could
 * come out in another order.
 */
export const policyVersion = 'matching-1';

/** The part of the fit that a mentor keeps with no seat left, and the part that free seats earn. */
const keptWithoutSeats = 0.85;
const earnedByFreeSeats = 0.15;
/** What having been shown twice as often as others costs at most, and half as often gives. */
const mostByExposure = 0.06;

export interface Rank {
  readonly value: number;
  /** What the seats that are taken cost: 0 or less. */
  readonly seats: number;
  /** What having been shown more or less than others costs or gives. */
  readonly exposure: number;
}

/**
 * rank = fit · (0.85 + 0.15 · free/capacity) − 0.06 · clamp(log2((impressions+1)/(mean+1)), −1, 1)
 * @param meanImpressions of all mentors of the programme who can be shown
 */
export function rankMentor(
  fit: Fit,
  mentor: { readonly capacity: number; readonly freeSeats: number; readonly impressions: number },
  meanImpressions: number,
): Rank {
  const free = Math.min(Math.max(mentor.freeSeats / mentor.capacity, 0), 1);
  const seats = fit.value * (keptWithoutSeats + earnedByFreeSeats * free - 1);
  const doublings = Math.log2((mentor.impressions + 1) / (meanImpressions + 1));
  const exposure = -mostByExposure * Math.min(Math.max(doublings, -1), 1);
  return { value: fit.value + seats + exposure, seats, exposure };
}

/**
 * A number that depends on the seed and the id alone, for the order of those with equal points
 * (FNV-1a, with a last mix so that ids that differ at their end are spread).
 */
export function drawLot(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}\n${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
