import type { Benchmark, BenchContext, BenchResult } from '../support/benchmark.ts';
import { simulateSeason } from './simulate-season.ts';
import type { Policy, Season } from './simulate-season.ts';

const seeds = 20;
/** What the shipped policy has to reach; `meanFit` as a share of what fit alone reaches. */
const limits = {
  firstAskAcceptedAtLeast: 0.88,
  unmatchedAtMost: 0.005,
  mentorsNeverAskedAtMost: 0.02,
  topTenthShareAtMost: 0.22,
  meanFitOfFitOnlyAtLeast: 0.96,
};

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The mean of every measure over the seeds. */
function averageSeason(policy: Policy): Season {
  const seasons = Array.from({ length: seeds }, (_, seed) => simulateSeason(policy, seed + 1));
  const meanOf = (measure: keyof Season): number =>
    round(seasons.reduce((sum, season) => sum + season[measure], 0) / seeds);
  return {
    firstAskAccepted: meanOf('firstAskAccepted'),
    unmatched: meanOf('unmatched'),
    mentorsNeverAsked: meanOf('mentorsNeverAsked'),
    topTenthShare: meanOf('topTenthShare'),
    meanFit: meanOf('meanFit'),
  };
}

/**
 * Whether the ranking spreads requests over mentors without giving up fit: 600 employees look for one
 * of 300 mentors, with the product's ranking and with fit alone.
 */
export const bench: Benchmark = (context) => Promise.resolve(compare(context));

function compare(context: BenchContext): BenchResult {
  context.say(`${seeds} seasons with fit alone`);
  const fitOnly = averageSeason('fit-only');
  context.say(`${seeds} seasons with the shipped policy`);
  const shipped = averageSeason('shipped');
  const meanFitOfFitOnly = round(shipped.meanFit / fitOnly.meanFit);
  return {
    ok:
      shipped.firstAskAccepted >= limits.firstAskAcceptedAtLeast &&
      shipped.unmatched <= limits.unmatchedAtMost &&
      shipped.mentorsNeverAsked <= limits.mentorsNeverAskedAtMost &&
      shipped.topTenthShare <= limits.topTenthShareAtMost &&
      meanFitOfFitOnly >= limits.meanFitOfFitOnlyAtLeast,
    figures: { seeds, employees: 600, mentors: 300, shipped: { ...shipped }, meanFitOfFitOnly },
    comparedWith: { fitOnly: { ...fitOnly }, limits },
  };
}
