import type { LtiLaunch } from '../../../../../lti/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { listPublishedProgrammes } from '../../programmes/index.ts';
import { readContent } from '../deep-linking/content.ts';
import { courseOfLineItem } from '../grades/line-items.store.ts';

type ReviewLaunch = Pick<
  LtiLaunch,
  'custom' | 'deploymentId' | 'gradeEndpoint' | 'registration' | 'resourceLink'
>;

/**
 * Finds the course whose result a submission review is of: the activity's own, else that of the column
 * which the product made, else the one that the column of the whole product takes.
 * @param learnerId null where the platform's learner never came here
 * @returns null where the column belongs to no course
 */
export async function findReviewedCourse(
  work: Work,
  launch: ReviewLaunch,
  learnerId: string | null,
): Promise<string | null> {
  const content = readContent(launch.custom);
  if (content?.kind === 'course') return content.courseId;
  const lineItemUrl = launch.gradeEndpoint?.lineItemUrl ?? null;
  const made = lineItemUrl && (await courseOfLineItem(work, launch.registration.id, lineItemUrl));
  if (made !== null) return made;
  const activity = await findActivity(work, launch);
  if (activity === null) return null;
  return activity.course_id ?? mentorCourseOf(work, learnerId);
}

async function findActivity(work: Work, launch: ReviewLaunch) {
  if (!launch.resourceLink) return null;
  const row = await work.db
    .selectFrom('lms_resource_links')
    .select('course_id')
    .where('tenant_id', '=', work.tenantId)
    .where('registration_id', '=', launch.registration.id)
    .where('deployment_id', '=', launch.deploymentId)
    .where('resource_link_id', '=', launch.resourceLink.id)
    .executeTakeFirst();
  return row ?? null;
}

/** The mentor course of a programme, that for which the learner has a score before any other. */
async function mentorCourseOf(work: Work, learnerId: string | null): Promise<string | null> {
  const programmes = await listPublishedProgrammes(work);
  const courses = programmes.flatMap(({ rules }) => rules.mentorCourse?.courseId ?? []);
  if (learnerId === null || courses.length < 2) return courses[0] ?? null;
  const scored = await work.db
    .selectFrom('lms_scores')
    .select('course_id')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', learnerId)
    .where('course_id', 'in', courses)
    .executeTakeFirst();
  return scored?.course_id ?? courses[0] ?? null;
}
