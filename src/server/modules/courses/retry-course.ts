import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { requireCourse } from './content/course-catalogue.ts';
import { stateAfter } from './courses.rules.ts';
import { lockEnrolment, updateEnrolment } from './enrolments.store.ts';
import { reopenUnits } from './unit-progress.store.ts';

/**
 * Begins the next attempt at a course that was failed. The answers before stay with their attempt and
 * are shown no more; the pages stay read.
 * @throws AppError `not-found` without such a course, `conflict` when it is not failed
 */
export async function retryCourse(work: Work, personId: string, courseId: string): Promise<void> {
  requireCourse(courseId);
  const present = await lockEnrolment(work, personId, courseId);
  const state = present && stateAfter(present.state, 'retry');
  if (!present || !state) {
    throw new AppError('conflict', { detail: present?.state ?? 'not_started' });
  }
  const attempt = present.attempt + 1;
  await updateEnrolment(work, present.id, { state, attempt });
  await reopenUnits(work, present.id);
  await recordAudit(work, {
    action: 'course.retried',
    subject: { kind: 'course-enrolment', id: present.id },
    details: { courseId, attempt },
  });
}
