import { subscribe } from '../../../jobs/job.ts';
import { CourseAssigned } from '../../courses/index.ts';
import { courseValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyPersonWhenCourseAssigned = subscribe(
  'notify-person-when-course-assigned',
  CourseAssigned,
  (context, event) =>
    notify(context, event, async (work) => {
      const { personId, courseId, dueAt } = event.payload;
      const values = await courseValues(work, personId, courseId);
      return [
        {
          personId,
          kind: 'course-due',
          link: `/courses/${courseId}`,
          values: { ...values, dueAt },
        },
      ];
    }),
);
