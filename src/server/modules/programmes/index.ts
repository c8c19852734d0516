export * from './events.ts';
export { getAnnouncement, pageOfRecipients } from './announcements/announcements.views.ts';
export { createDefaultProgramme } from './setup/create-default-programme.ts';
export { createProgrammesModule } from './programmes.module.ts';
export { declineOpenInvitations } from './invitations/decline-open-invitations.ts';
export { listInvitationsOf } from './invitations/invitations.views.ts';
export { courseOfRole, formatRules, registrationIn } from './formats.rules.ts';
export type { Gathering } from './formats.rules.ts';
export { listOpenProgrammes, requireOpenProgramme } from './open-programmes.ts';
export {
  findMenteeObstacle,
  findMentorObstacle,
  findPairObstacle,
  isEligibleMentee,
  isEligibleMentor,
  pairTest,
} from './pair.rules.ts';
export type { EligibilityObstacle, RuledPerson } from './pair.rules.ts';
export type { Programme } from './programme.ts';
export { isOwner, requireOwnership } from './programme-access.ts';
export { selectPeopleOf } from './audience.query.ts';
export { listOwners } from './programme-owners.store.ts';
export { findTrainingInvitation, listTrainingEntries } from './training/training-calendar.view.ts';
export { getTrainingEvent } from './training/training-events.store.ts';
export { listSignedUp } from './training/training-signups.store.ts';
export { getProgramme, getProgrammeAt, listPublishedProgrammes } from './programmes.store.ts';
