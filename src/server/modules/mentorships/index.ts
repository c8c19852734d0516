export * from './events.ts';
export { createMentorshipsModule } from './mentorships.module.ts';
export { listMentorshipsFor } from './mentorships.views.ts';
export { listRequestsOf } from './requests/requests.views.ts';
