import type { Activity } from '@xapi/xapi';
import { courseActivity, unitActivity } from '../xapi-profile.ts';

/** @returns the course as an activity */
export function findCourseActivity(courseId: string): Activity {
  return courseActivity(courseId);
}

/** @returns the unit as an activity */
export function findUnitActivity(courseId: string, unitId: string): Activity {
  return unitActivity(courseId, unitId);
}
