import type { MentorOffer, MentorRegistrationState } from '../../../contract/index.ts';

/** What a mentor must have written before mentees see them. */
export const shortestAbout = 40;

/** @returns the parts of the offer that are still missing for publishing */
export function missingParts(offer: MentorOffer): (keyof MentorOffer)[] {
  const missing: (keyof MentorOffer)[] = [];
  if (offer.topics.length === 0) missing.push('topics');
  if (offer.styles.length === 0) missing.push('styles');
  if (offer.languages.length === 0) missing.push('languages');
  if (offer.meetingModes.length === 0) missing.push('meetingModes');
  if (offer.about.length < shortestAbout) missing.push('about');
  return missing;
}

export type RegistrationChange = 'publish' | 'pause' | 'resume' | 'withdraw';

const transitions: Readonly<
  Record<RegistrationChange, Partial<Record<MentorRegistrationState, MentorRegistrationState>>>
> = {
  publish: { draft: 'active', withdrawn: 'active' },
  pause: { active: 'paused' },
  resume: { paused: 'active' },
  withdraw: { draft: 'withdrawn', active: 'withdrawn', paused: 'withdrawn' },
};

/** @returns the state after the change, or null when the change does not fit the state */
export function stateAfter(
  state: MentorRegistrationState,
  change: RegistrationChange,
): MentorRegistrationState | null {
  return transitions[change][state] ?? null;
}
