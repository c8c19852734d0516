import type { Work } from '../../jobs/work.ts';
import { recordAudit } from '../administration/index.ts';
import { requireCourse } from './content/course-catalogue.ts';
import { lockOrCreateEnrolment, updateEnrolment } from './enrolments.store.ts';
import { CourseAssigned } from './events.ts';

export interface CourseAssignment {
  readonly personId: string;
  readonly courseId: string;
  readonly dueAt: Date;
}

/**
 * Makes a course due for a person. The first due date stands: assigning it again changes nothing, nor
 * does assigning one that is completed.
 * @throws AppError `not-found` when there is no such course
 */
export async function assignCourse(work: Work, assignment: CourseAssignment): Promise<void> {
  const { personId, courseId, dueAt } = assignment;
  requireCourse(courseId);
  const present = await lockOrCreateEnrolment(work, personId, courseId);
  if (present.state === 'completed' || present.dueAt !== null) return;
  await updateEnrolment(work, present.id, { dueAt });
  await work.publish(CourseAssigned, {
    enrolmentId: present.id,
    personId,
    courseId,
    dueAt: dueAt.toISOString(),
  });
  await recordAudit(work, {
    action: 'course.assigned',
    subject: { kind: 'course-enrolment', id: present.id },
    details: { courseId, personId, dueAt: dueAt.toISOString() },
  });
}
