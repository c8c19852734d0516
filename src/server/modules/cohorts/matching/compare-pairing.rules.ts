import {
  apart,
  fitOf,
  menteePrefers,
  menteesByMentor,
  mentorPrefers,
  nobody,
  wholeFit,
} from './matching-instance.ts';
import type { MatchingInstance, Pairing } from './matching-instance.ts';

/** What speaks for a pairing, and against it. */
export interface PairingFigures {
  readonly pairs: number;
  readonly unmatched: number;
  /** Sum of the fits, each from 0 to 1. */
  readonly totalFit: number;
  /** Mentees whose mentor fits as well as any whom they may have. */
  readonly firstChoices: number;
  /** The fit of the pair that fits least; null where there is no pair. */
  readonly leastFit: number | null;
  /** Mentee and mentor who would both rather have each other than what they got. */
  readonly blockingPairs: number;
}

export function comparePairing(instance: MatchingInstance, pairing: Pairing): PairingFigures {
  let total = 0;
  let pairs = 0;
  let firstChoices = 0;
  let least = Number.POSITIVE_INFINITY;
  pairing.forEach((mentor, mentee) => {
    if (mentor === nobody) return;
    const fit = fitOf(instance, mentee, mentor);
    pairs++;
    total += fit;
    if (fit === bestFit(instance, mentee)) firstChoices++;
    least = Math.min(least, fit);
  });
  return {
    pairs,
    unmatched: instance.mentees - pairs,
    totalFit: total / wholeFit,
    firstChoices,
    leastFit: pairs === 0 ? null : least / wholeFit,
    blockingPairs: countBlockingPairs(instance, pairing),
  };
}

function bestFit(instance: MatchingInstance, mentee: number): number {
  const begin = mentee * instance.seats.length;
  return instance.fits
    .subarray(begin, begin + instance.seats.length)
    .reduce((best, fit) => Math.max(best, fit), apart);
}

/** The mentee whom each mentor would give up first; null where a seat is free. */
function worstKept(instance: MatchingInstance, pairing: Pairing): (number | null)[] {
  return menteesByMentor(instance, pairing).map((mentees, mentor) =>
    mentees.length < (instance.seats[mentor] ?? 0)
      ? null
      : mentees.reduce(
          (worst, each) =>
            worst === nobody || mentorPrefers(instance, mentor, worst, each) ? each : worst,
          nobody,
        ),
  );
}

function countBlockingPairs(instance: MatchingInstance, pairing: Pairing): number {
  const worst = worstKept(instance, pairing);
  let blocking = 0;
  pairing.forEach((own, mentee) => {
    for (let mentor = 0; mentor < instance.seats.length; mentor++) {
      if (mentor === own || fitOf(instance, mentee, mentor) === apart) continue;
      if (own !== nobody && !menteePrefers(instance, mentee, mentor, own)) continue;
      const last = worst[mentor];
      // Without any seat there is nobody to give up.
      if (last === nobody || last === undefined) continue;
      if (last === null || mentorPrefers(instance, mentor, mentee, last)) blocking++;
    }
  });
  return blocking;
}
