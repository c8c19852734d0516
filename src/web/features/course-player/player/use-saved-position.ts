import { useEffect } from 'react';
import {
  getCourse,
  getUnit,
  saveUnitPosition,
  type CourseUnit,
} from '../../../../contract/index.ts';
import { ConnectionLost } from '../../../lib/api-problem.ts';
import { endpointKey, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';

/**
 * Remembers the page each time it changes, and again once a lost connection is back.
 * @param page 0-based
 * @returns whether the place is waiting for the connection
 */
export function useSavedPosition(unit: CourseUnit, page: number): boolean {
  const language = useLanguage();
  const { courseId, id: unitId } = unit;
  const { mutate, error } = useEndpointChange(saveUnitPosition, {
    refreshes: [getCourse],
    onDone: (_answer, { params, body }, cache) => {
      cache.setQueryData<CourseUnit>(
        endpointKey(getUnit, { params, query: { language } }),
        (known) => known && { ...known, position: body.page },
      );
    },
  });

  useEffect(() => {
    const save = (): void => mutate({ params: { courseId, unitId }, body: { page } });
    save();
    addEventListener('online', save);
    return () => removeEventListener('online', save);
  }, [mutate, courseId, unitId, page]);

  return error instanceof ConnectionLost;
}
