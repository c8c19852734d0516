import type { Module } from '../../http/module.ts';
import { courseImageRoutes } from './course-images.routes.ts';
import { courseRoutes } from './courses.routes.ts';
import { remindOfDueCourses } from './remind-of-due-courses.job.ts';

/** E-learning: the built-in courses, and how far each person is in them. */
export function createCoursesModule(): Module {
  return {
    routes: courseRoutes,
    rawRoutes: courseImageRoutes,
    workers: [remindOfDueCourses],
  };
}
