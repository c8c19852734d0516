import type { LtiForUser, LtiLaunch } from '../../../../../lti/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { findReviewedCourse } from './reviewed-course.ts';

/** As long as a session. */
const reviewHours = 10;

/** Whose result of which course somebody was sent here to look at. */
export interface OpenReview {
  readonly reviewerId: string;
  /** Null where the platform's learner never came here. */
  readonly learnerId: string | null;
  /** Null where the column belongs to no course. */
  readonly courseId: string | null;
}

/** Keeps whom a submission review is about, for the person who came with it. @returns its id */
export async function openSubmissionReview(
  work: Work,
  launch: LtiLaunch,
  forUser: LtiForUser,
  reviewerId: string,
): Promise<string> {
  const learnerId = await findLearner(work, launch.registration.id, forUser.userId);
  const courseId = await findReviewedCourse(work, launch, learnerId);
  const id = newId(work.now);
  await work.db
    .insertInto('lms_submission_reviews')
    .values({
      tenant_id: work.tenantId,
      id,
      reviewer_id: reviewerId,
      learner_id: learnerId,
      course_id: courseId,
      created_at: work.now,
      expires_at: new Date(work.now.getTime() + reviewHours * 60 * 60 * 1000),
    })
    .execute();
  if (learnerId !== null && learnerId !== reviewerId) {
    await recordAudit(work.actingAs(reviewerId), {
      action: 'course-result.reviewed',
      subject: { kind: 'person', id: learnerId },
      details: { courseId, platformId: launch.registration.id },
    });
  }
  return id;
}

/** @returns the person behind a platform's `sub`; null where they never came here */
async function findLearner(
  work: Work,
  registrationId: string,
  subject: string,
): Promise<string | null> {
  const row = await work.db
    .selectFrom('person_accounts')
    .select('person_id')
    .where('tenant_id', '=', work.tenantId)
    .where('kind', '=', 'lti')
    .where('provider', '=', registrationId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** @throws AppError `not-found` for everybody but the person who was sent to look, and once too old */
export async function findOwnReview(
  work: Work,
  id: string,
  reviewerId: string,
): Promise<OpenReview> {
  const row = await work.db
    .selectFrom('lms_submission_reviews')
    .select(['learner_id', 'course_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .where('reviewer_id', '=', reviewerId)
    .where('expires_at', '>', work.now)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return { reviewerId, learnerId: row.learner_id, courseId: row.course_id };
}
