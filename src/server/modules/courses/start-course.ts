import type { Work } from '../../jobs/work.ts';
import { stateAfter } from './courses.rules.ts';
import { lockOrCreateEnrolment, updateEnrolment } from './enrolments.store.ts';
import type { Enrolment } from './enrolments.store.ts';
import { CourseStarted } from './events.ts';

/**
 * Opens a course for a person; the first time is its start, whether it was assigned or not.
 * @returns the enrolment, locked until the transaction ends
 */
export async function startCourse(
  work: Work,
  personId: string,
  courseId: string,
): Promise<Enrolment> {
  const present = await lockOrCreateEnrolment(work, personId, courseId);
  const state = stateAfter(present.state, 'start');
  if (state === null) return present;
  const started = await updateEnrolment(work, present.id, { state, startedAt: work.now });
  await work.publish(CourseStarted, { enrolmentId: started.id, personId, courseId });
  return started;
}
