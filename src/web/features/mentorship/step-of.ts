import type { Mentorship } from '../../../contract/index.ts';

/** meet: have the first conversation and answer · wait: answered · prepare: before it is active. */
export type Step = 'meet' | 'wait' | 'prepare' | 'active' | 'closing' | 'ended';

/** @returns the step that a mentorship is at for the person who looks */
export function stepOf({ state, haveIConfirmed }: Mentorship): Step {
  switch (state) {
    case 'introduction':
      return haveIConfirmed ? 'wait' : 'meet';
    case 'agreement':
      return 'prepare';
    case 'active':
      return 'active';
    case 'closing':
      return 'closing';
    case 'closed':
    case 'ended_early':
      return 'ended';
  }
}
