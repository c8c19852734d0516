import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import {
  completeUnit,
  getCourse,
  getHome,
  getUnit,
  listCourses,
  type Course,
  type CourseUnit,
} from '../../../../contract/index.ts';
import { endpointKey, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { unitAfter } from '../units/course-steps.ts';

/** Ends a unit; the last one leads to the result of the course. */
export function useCompleteUnit(unit: CourseUnit): {
  readonly complete: () => void;
  readonly isCompleting: boolean;
  readonly error: Error | null;
} {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const query = { language: useLanguage() };
  const params = { courseId: unit.courseId, unitId: unit.id };
  const { mutate, isPending, error } = useEndpointChange(completeUnit, {
    refreshes: [getUnit, listCourses, getHome],
    onDone: (course) => {
      cache.setQueryData<Course>(
        endpointKey(getCourse, { params: { courseId: course.id }, query }),
        course,
      );
      if (unitAfter(course.units, unit.id) === null) {
        void navigate(`/courses/${course.id}`, { state: { hasJustEnded: true } });
      }
    },
  });
  return { complete: () => mutate({ params, query }), isCompleting: isPending, error };
}
