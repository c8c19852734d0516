export * from './events.ts';
export { createCoursesModule } from './courses.module.ts';
