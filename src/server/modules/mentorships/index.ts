export * from './events.ts';
export {
  findCallLinkOrder,
  forgetEvent,
  keepCallLink,
  keepCallLinkProblem,
  keepEvent,
} from './meetings/call-links/settle-call-link.ts';
export type { CallLinkOrder } from './meetings/call-links/settle-call-link.ts';
export { findConversationInvitation } from './introductions/conversation-calendar.view.ts';
export { findInvitation } from './meetings/calendar/find-invitation.ts';
export { beginMentorship } from './begin-mentorship.ts';
export { createMentorshipsModule } from './mentorships.module.ts';
export { groupTitleOf } from './groups/groups.store.ts';
export { listDocumentsBy } from './documents/documents.store.ts';
export { listGroupRequestsOf } from './groups/group-requests.views.ts';
export { listHelpRequestsFor } from './help/help.view.ts';
export { listMentorshipsFor } from './mentorships.views.ts';
export { hasMentorsEnough, withdrawOthers } from './requests/follow-acceptance.ts';
export { queueWhenFull } from './requests/waiting-list.ts';
export { listRequestsOf } from './requests/requests.views.ts';
export { stopTakingPart } from './leaving/stop-taking-part.ts';
