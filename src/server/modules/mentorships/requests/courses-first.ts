import type { MentorshipRole } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { assignCourse, hasCompletedCourse } from '../../courses/index.ts';
import { courseOfRole, formatRules } from '../../programmes/index.ts';
import type { Programme } from '../../programmes/index.ts';

/** The two of a request. */
interface Two {
  readonly mentorId: string;
  readonly menteeId: string;
}

/** The course that one of the two has to complete. */
export interface CourseFirst {
  readonly personId: string;
  readonly courseId: string;
}

/** The two with the roles that they would have together. */
export function rolesOf(
  programme: Pick<Programme, 'format'>,
  { mentorId, menteeId }: Two,
): readonly { readonly personId: string; readonly role: MentorshipRole }[] {
  const isPeer = formatRules[programme.format].registersAs === 'peer';
  return [
    { personId: mentorId, role: isPeer ? 'peer' : 'mentor' },
    { personId: menteeId, role: isPeer ? 'peer' : 'mentee' },
  ];
}

/** @returns what has still to be learned before a request of these two can be accepted */
export async function listCoursesFirst(
  work: Work,
  programme: Pick<Programme, 'format' | 'rules'>,
  two: Two,
): Promise<CourseFirst[]> {
  const missing: CourseFirst[] = [];
  for (const { personId, role } of rolesOf(programme, two)) {
    const duty = programme.rules[courseOfRole(role)];
    if (duty?.due !== 'before_accepting') continue;
    if (await hasCompletedCourse(work, personId, duty.courseId)) continue;
    missing.push({ personId, courseId: duty.courseId });
  }
  return missing;
}

/**
 * Makes the courses due that come before an acceptance, for whoever has not completed theirs.
 * @returns days that the request has to wait for them; 0 where nothing is missing
 */
export async function assignCoursesFirst(
  work: Work,
  programme: Pick<Programme, 'format' | 'rules'>,
  two: Two,
): Promise<number> {
  const { courseDueDays } = programme.rules;
  const missing = await listCoursesFirst(work, programme, two);
  for (const course of missing) {
    await assignCourse(work, { ...course, dueAt: addDays(work.now, courseDueDays) });
  }
  return missing.length > 0 ? courseDueDays : 0;
}
