import type { MentorExplanation } from '../../../../contract/index.ts';
import { idealGapOf } from '../ranking/ideal-gap.rules.ts';
import type { RankedMentor, RankingInputs } from '../ranking/rank-mentors.rules.ts';
import { tellCaveat, tellReasons } from '../ranking/reasons.rules.ts';
import type { Seeker } from './seeker.ts';

/**
 * Everything that decides the order for a seeker beside the two people: the lots are drawn anew each
 * day, so that a list stays as it is while somebody looks at it and chance is not always the same.
 */
export function rankingInputsFor(seeker: Seeker): RankingInputs {
  return {
    weights: seeker.programme.rules.weights,
    idealGap: idealGapOf(seeker.programme),
    meanImpressions: seeker.meanImpressions,
    seed: `${seeker.matched.personId} ${seeker.today}`,
  };
}

/** Tells a ranked mentor's place: the points that make it, reasons and caveat. */
export function tellExplanation(seeker: Seeker, ranked: RankedMentor): MentorExplanation {
  const { explanation, mentor, isShownAsNew } = ranked;
  return {
    score: explanation.score,
    addends: explanation.addends.map((addend) => ({ ...addend })),
    reasons: tellReasons(explanation, seeker.matched, mentor),
    caveat: tellCaveat(explanation, seeker.matched, mentor),
    isShownAsNew,
  };
}
