export * from './events.ts';
export { createMentorsModule } from './mentors.module.ts';
export { explainMentor } from './directory/explain-mentor.ts';
export { listFittingMentors } from './directory/fitting-mentors.ts';
export { findMenteeIntake } from './mentee-intakes.ts';
export {
  findOwnRegistration,
  findRegistration,
  lockRegistration,
} from './mentor-registrations.store.ts';
export type { StoredRegistration } from './mentor-registrations.store.ts';
export { keepPromises, releaseSeat, takeSeat } from './seats.ts';
export { stopOfferingAndSearching } from './stop-offering-and-searching.ts';
export { findRuleBetween } from './rule-between.ts';
export { measurePairs } from './measure-pairs.ts';
export type { PairMeter } from './measure-pairs.ts';
export { drawLot, policyVersion } from './ranking/rank.rules.ts';
