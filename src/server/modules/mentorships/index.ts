export * from './events.ts';
export { createMentorshipsModule } from './mentorships.module.ts';
