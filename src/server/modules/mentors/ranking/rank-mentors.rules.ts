import { explainRank, scoreRank } from './explanation.rules.ts';
import type { Explanation } from './explanation.rules.ts';
import { measureFit } from './fit.rules.ts';
import type { Fit, IdealGap, Weights } from './fit.rules.ts';
import type { MatchedMentee, MatchedMentor } from './matched-people.ts';
import { drawLot, rankMentor } from './rank.rules.ts';
import type { Rank } from './rank.rules.ts';

/** Everything beside the two people that decides an order; kept with each list that is shown. */
export interface RankingInputs {
  readonly weights: Weights;
  readonly idealGap: IdealGap;
  readonly meanImpressions: number;
  /** The same seed draws the same lots. */
  readonly seed: string;
}

export interface RankedMentor<Mentor extends MatchedMentor = MatchedMentor> {
  readonly mentor: Mentor;
  readonly fit: Fit;
  readonly explanation: Explanation;
  /** Moved up because few have seen this mentor, who is new. */
  readonly isShownAsNew: boolean;
}

/** A new mentor is moved up while they were shown less often than this, and than half the others. */
export const impressionFloor = 8;
/** The place, counting from 0, that a list keeps for a new mentor. */
const placeForNew = 3;
/** A mentor who is moved up fits at least this well compared with whoever stands there. */
const fitForNew = 0.9;

/**
 * Orders mentors for a mentee by points, those with equal points by lot, and keeps one of the first
 * places for a mentor who is new and fits about as well.
 * @param mentors those whom no rule excludes
 */
export function rankMentors<Mentor extends MatchedMentor>(
  mentee: MatchedMentee,
  mentors: readonly Mentor[],
  inputs: RankingInputs,
): RankedMentor<Mentor>[] {
  const ranked = mentors
    .map((mentor) => {
      const fit = measureFit(mentee, mentor, inputs.weights, inputs.idealGap);
      const rank = rankMentor(fit, mentor, inputs.meanImpressions);
      const lot = drawLot(inputs.seed, mentor.registrationId);
      return { mentor, fit, rank, score: scoreRank(fit, rank), lot };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.lot - b.lot ||
        (a.mentor.registrationId < b.mentor.registrationId ? -1 : 1),
    )
    .map(({ mentor, fit, rank }) => rankedMentor(mentor, fit, rank));
  return moveUpNew(ranked, Math.min(impressionFloor, inputs.meanImpressions / 2));
}

/** Explained where somebody looks: of the hundreds that are put in order one page is shown. */
function rankedMentor<Mentor extends MatchedMentor>(
  mentor: Mentor,
  fit: Fit,
  rank: Rank,
): RankedMentor<Mentor> {
  return {
    mentor,
    fit,
    isShownAsNew: false,
    get explanation() {
      return explainRank(fit, rank);
    },
  };
}

function moveUpNew<Mentor extends MatchedMentor>(
  ranked: RankedMentor<Mentor>[],
  floor: number,
): RankedMentor<Mentor>[] {
  const isUnseen = ({ mentor }: RankedMentor): boolean =>
    mentor.isNew && mentor.impressions < floor;
  const standing = ranked[placeForNew];
  if (!standing || ranked.slice(0, placeForNew + 1).some(isUnseen)) return ranked;
  const index = ranked.findIndex(
    (each) => isUnseen(each) && each.fit.value >= standing.fit.value * fitForNew,
  );
  const moved = ranked[index];
  if (!moved) return ranked;
  return [
    ...ranked.slice(0, placeForNew),
    { ...moved, isShownAsNew: true },
    ...ranked.slice(placeForNew, index),
    ...ranked.slice(index + 1),
  ];
}
