import type { Result } from '@xapi/xapi';
import type { QueueWorker } from '../../../jobs/job.ts';
import {
  CourseCompleted,
  CourseFailed,
  CourseStarted,
  CourseUnitCompleted,
} from '../../courses/index.ts';
import { verbs } from '../xapi-profile.ts';
import { findCourseActivity, findUnitActivity } from './find-course-activity.ts';
import { recordDeeds } from './record-deeds.ts';

/** @param score 0–100 */
function resultOf(score: number, isPassed: boolean): Result {
  return {
    score: { scaled: score / 100, raw: score, min: 0, max: 100 },
    success: isPassed,
    completion: isPassed,
  };
}

/** The verbs are those of cmi5; the enrolment is the registration. */
export function recordStatementWhenCourseCompleted(homePage: string): readonly QueueWorker[] {
  return [
    recordDeeds('course-started', CourseStarted, homePage, (_work, { payload }) =>
      Promise.resolve([
        {
          actorId: payload.personId,
          verb: verbs.initialized,
          object: findCourseActivity(payload.courseId),
          registration: payload.enrolmentId,
        },
      ]),
    ),
    recordDeeds('unit-completed', CourseUnitCompleted, homePage, (_work, { payload }) =>
      Promise.resolve([
        {
          actorId: payload.personId,
          verb: verbs.completed,
          object: findUnitActivity(payload.courseId, payload.unitId),
          registration: payload.enrolmentId,
          result: { completion: true },
          parent: findCourseActivity(payload.courseId),
        },
      ]),
    ),
    recordDeeds('course-completed', CourseCompleted, homePage, (_work, { payload }) =>
      Promise.resolve([
        {
          actorId: payload.personId,
          verb: verbs.completed,
          object: findCourseActivity(payload.courseId),
          registration: payload.enrolmentId,
          result: resultOf(payload.score, true),
        },
      ]),
    ),
    recordDeeds('course-failed', CourseFailed, homePage, (_work, { payload }) =>
      Promise.resolve([
        {
          actorId: payload.personId,
          verb: verbs.failed,
          object: findCourseActivity(payload.courseId),
          registration: payload.enrolmentId,
          result: resultOf(payload.score, false),
        },
      ]),
    ),
  ];
}
