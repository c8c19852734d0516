import { subscribe } from '../../../jobs/job.ts';
import { CourseNearedDueDate } from '../../courses/index.ts';
import { courseValues } from '../notice-values.ts';
import { notify } from '../notify.ts';

export const notifyPersonWhenCourseDueNears = subscribe(
  'notify-person-when-course-due-nears',
  CourseNearedDueDate,
  (context, event) =>
    notify(context, event, async (work) => {
      const { personId, courseId, dueAt } = event.payload;
      const values = await courseValues(work, personId, courseId);
      return [
        {
          personId,
          kind: 'course-reminder',
          link: `/courses/${courseId}`,
          values: { ...values, dueAt },
        },
      ];
    }),
);
