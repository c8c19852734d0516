import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { courseTitle } from '../../courses/index.ts';
import { listPublishedProgrammes } from '../../programmes/index.ts';
import type { GradedCourse } from './find-column.ts';

/** A course as the organisation's gradebooks show it. */
export async function readGradedCourse(work: Work, courseId: string): Promise<GradedCourse> {
  const { language } = await getOrganisation(work);
  const programmes = await listPublishedProgrammes(work);
  return {
    id: courseId,
    title: courseTitle(courseId, language),
    isMentorCourse: programmes.some(({ rules }) => rules.mentorCourse?.courseId === courseId),
  };
}
