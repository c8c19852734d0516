import type { Activity } from '@xapi/xapi';
import { courseTitle } from '../../courses/index.ts';
import { courseActivity, unitActivity } from '../xapi-profile.ts';

/** @returns the course as an activity, with its title in each language */
export function findCourseActivity(courseId: string): Activity {
  return courseActivity(courseId, {
    nl: courseTitle(courseId, 'nl'),
    en: courseTitle(courseId, 'en'),
    fr: courseTitle(courseId, 'fr'),
    de: courseTitle(courseId, 'de'),
  });
}

/** @returns the unit as an activity; its id holds the names of course and unit */
export function findUnitActivity(courseId: string, unitId: string): Activity {
  return unitActivity(courseId, unitId);
}
