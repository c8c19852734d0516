export * from './events.ts';
export { createMentorsModule } from './mentors.module.ts';
