import type { MatchingWeights } from '../../../../contract/index.ts';

/** The weights of a programme that nobody has changed, as the contract gives them. */
export const usualWeights: MatchingWeights = {
  goalsAndSkills: 0.55,
  experienceGap: 0.15,
  languageAndTimeZone: 0.15,
  differentUnit: 0.1,
  style: 0.05,
};
