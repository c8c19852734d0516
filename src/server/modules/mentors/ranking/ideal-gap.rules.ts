import type { ProgrammeFormat, ProgrammeRules } from '../../../../contract/index.ts';
import type { IdealGap } from './fit.rules.ts';

/** A mentor who is one to three levels ahead knows the way and still remembers it. */
const ahead: IdealGap = { from: 1, to: 3 };
const alike: IdealGap = { from: -1, to: 1 };
const behind: IdealGap = { from: null, to: -1 };

/** The distance in job levels that a programme sees best: its own rule, else its format's nature. */
export function idealGapOf(programme: {
  readonly format: ProgrammeFormat;
  readonly rules: ProgrammeRules;
}): IdealGap {
  const { levelDistance } = programme.rules.pair;
  if (levelDistance.from !== null || levelDistance.to !== null) return levelDistance;
  switch (programme.format) {
    case 'peer':
    case 'buddy':
    case 'facilitated_group':
      return alike;
    case 'reverse':
      return behind;
    case 'one_to_one':
    case 'situational':
    case 'group':
    case 'team':
      return ahead;
  }
}
