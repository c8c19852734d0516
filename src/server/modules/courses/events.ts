import { z } from 'zod';
import { defineEvent } from '../../jobs/event.ts';

const enrolment = z.object({
  enrolmentId: z.string(),
  personId: z.string(),
  courseId: z.string(),
});

/** A course became due for a person. `dueAt`: ISO 8601. */
export const CourseAssigned = defineEvent(
  'CourseAssigned',
  enrolment.extend({ dueAt: z.string() }),
);
export const CourseStarted = defineEvent('CourseStarted', enrolment);
export const CourseUnitCompleted = defineEvent(
  'CourseUnitCompleted',
  enrolment.extend({ unitId: z.string() }),
);
/** The last unit was completed with a score of at least the pass mark. `score`: 0–100. */
export const CourseCompleted = defineEvent(
  'CourseCompleted',
  enrolment.extend({ score: z.number().int(), attempt: z.number().int() }),
);
/** The last unit was completed with a score below the pass mark. */
export const CourseFailed = defineEvent(
  'CourseFailed',
  enrolment.extend({ score: z.number().int(), attempt: z.number().int() }),
);
/** The due date is near and the course is not completed. */
export const CourseNearedDueDate = defineEvent(
  'CourseNearedDueDate',
  enrolment.extend({ dueAt: z.string() }),
);
