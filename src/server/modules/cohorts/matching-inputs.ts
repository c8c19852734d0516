import type { PairMeter } from '../mentors/index.ts';
import type { StoredPair } from './cohort-pairs.store.ts';
import type { ExcludedPairs } from './excluded-pairs.query.ts';

/** What a matching of a cohort is worked out from. */
export interface MatchingInputs {
  readonly meter: PairMeter;
  readonly excluded: ExcludedPairs;
  readonly locked: readonly StoredPair[];
  /** What is kept with the result, so that it can be worked out again. */
  readonly kept: {
    readonly policyVersion: string;
    readonly rulesVersion: number;
    readonly seed: string;
  };
}
