import { subscribe } from '../../../jobs/job.ts';
import { CourseCompleted } from '../../courses/index.ts';
import { courseValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyPersonWhenCourseCompleted = subscribe(
  'notify-person-when-course-completed',
  CourseCompleted,
  (context, event) =>
    notify(context, event, async (work) => {
      const { personId, courseId } = event.payload;
      const values = await courseValues(work, personId, courseId);
      return [{ personId, kind: 'course-completed', link: `/courses/${courseId}`, values }];
    }),
);
