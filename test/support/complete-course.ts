import { assignCourse, CourseCompleted } from '../../src/server/modules/courses/index.ts';
import type { TestProduct } from './start-test-product.ts';

/** Completes a course for somebody, as the course's own operation leaves it. */
export async function completeCourse(
  product: TestProduct,
  personId: string,
  { score = 90, courseId = 'mentor-course' }: { score?: number; courseId?: string } = {},
): Promise<void> {
  await product.inTransaction((work) =>
    assignCourse(work, { personId, courseId, dueAt: work.now }),
  );
  await product.inTransaction(async (work) => {
    const { id } = await work.db
      .updateTable('course_enrolments')
      .set({ state: 'completed', score, completed_at: work.now })
      .where('person_id', '=', personId)
      .where('course_id', '=', courseId)
      .returning('id')
      .executeTakeFirstOrThrow();
    const payload = { enrolmentId: id, personId, courseId, score, attempt: 1 };
    await work.publish(CourseCompleted, payload);
  });
}
