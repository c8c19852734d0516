export * from './events.ts';
export { assignCourse } from './assign-course.ts';
export { courseTitle, listCourseIds, passMarkOf, unitTitle } from './content/course-catalogue.ts';
export { courseStanding, hasCompletedCourse } from './course-standing.ts';
export { getCourseOf, listCatalogue } from './course.views.ts';
export { createCoursesModule } from './courses.module.ts';
export { listCoursesOf } from './list-courses.views.ts';
export { listProgress } from './course-progress.ts';
