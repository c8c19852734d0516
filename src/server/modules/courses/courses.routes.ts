import {
  answerQuestion as answerQuestionEndpoint,
  completeUnit as completeUnitEndpoint,
  getCourse,
  getUnit,
  listCourseChoices,
  listCourses,
  retryCourse as retryCourseEndpoint,
  saveUnitPosition as saveUnitPositionEndpoint,
} from '../../../contract/index.ts';
import { route } from '../../http/route.ts';
import type { Route } from '../../http/route.ts';
import { answerQuestion } from './answer-question.ts';
import { completeUnit } from './complete-unit.ts';
import { courseTitle, listCourseIds } from './content/course-catalogue.ts';
import { getCourseOf } from './course.views.ts';
import { listCoursesOf } from './list-courses.views.ts';
import { retryCourse } from './retry-course.ts';
import { saveUnitPosition } from './save-unit-position.ts';
import { openUnit } from './unit.views.ts';

export const courseRoutes: readonly Route[] = [
  route(listCourses, async ({ work, session, query }) => ({
    courses: await listCoursesOf(work, session.personId, query.language),
  })),
  route(listCourseChoices, ({ query }) =>
    Promise.resolve({
      courses: listCourseIds().map((id) => ({ id, title: courseTitle(id, query.language) })),
    }),
  ),
  route(getCourse, ({ work, session, params, query }) =>
    getCourseOf(work, session.personId, params.courseId, query.language),
  ),
  route(getUnit, ({ work, session, params, query }) =>
    openUnit(work, session.personId, params, query.language),
  ),
  route(saveUnitPositionEndpoint, ({ work, session, params, body }) =>
    saveUnitPosition(work, session.personId, params, body.page),
  ),
  route(answerQuestionEndpoint, ({ work, session, params, query, body }) =>
    answerQuestion(
      work,
      session.personId,
      { ...params, questionId: body.questionId },
      body.optionIds,
      query.language,
    ),
  ),
  route(completeUnitEndpoint, async ({ work, session, params, query }) => {
    await completeUnit(work, session.personId, params);
    return getCourseOf(work, session.personId, params.courseId, query.language);
  }),
  route(retryCourseEndpoint, async ({ work, session, params, query }) => {
    await retryCourse(work, session.personId, params.courseId);
    return getCourseOf(work, session.personId, params.courseId, query.language);
  }),
];
