import { comparePairing } from './compare-pairing.rules.ts';
import type { PairingFigures } from './compare-pairing.rules.ts';
import { deferAcceptance } from './defer-acceptance.rules.ts';
import { apart, fitOf, nobody } from './matching-instance.ts';
import type { MatchingInstance, Pairing } from './matching-instance.ts';
import { maximiseFit } from './maximise-fit.ts';

export interface Solved {
  readonly pairing: Pairing;
  /** Of each mentee with their mentor. */
  readonly fits: Int32Array;
  readonly figures: PairingFigures;
}

/** What each method makes of an instance. */
export interface Solutions {
  readonly stable: Solved;
  readonly greatestFit: Solved;
}

/**
 * Pairs by both methods. It keeps its thread busy for seconds where there are thousands of people.
 * @param tell told the share that is done, 0–1
 */
export async function solveInstance(
  instance: MatchingInstance,
  tell: (share: number) => void,
): Promise<Solutions> {
  const stable = deferAcceptance(instance);
  tell(0.2);
  const greatestFit = await maximiseFit(instance, stable);
  tell(0.9);
  const solved = (pairing: Pairing): Solved => ({
    pairing,
    fits: pairing.map((mentor, mentee) =>
      mentor === nobody ? apart : fitOf(instance, mentee, mentor),
    ),
    figures: comparePairing(instance, pairing),
  });
  return { stable: solved(stable), greatestFit: solved(greatestFit) };
}
