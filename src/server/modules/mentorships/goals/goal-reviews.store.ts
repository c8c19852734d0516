import { goalSchema } from '../../../../contract/index.ts';
import type { Goal } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';

export interface StoredReview {
  readonly id: string;
  readonly goalId: string;
  readonly personId: string;
  readonly standing: Goal['reviews'][number]['standing'];
  readonly words: string;
  readonly reviewedAt: Date;
}

const { standing } = goalSchema.shape.reviews.element.shape;

/** @returns the reviews of all goals of a mentorship, newest first */
export async function listReviews(
  work: Work,
  mentorshipId: string,
): Promise<readonly StoredReview[]> {
  const rows = await work.db
    .selectFrom('goal_reviews')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('reviewed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goal_id,
    personId: row.person_id,
    standing: standing.parse(row.standing),
    words: row.words,
    reviewedAt: row.reviewed_at,
  }));
}

export async function insertReview(
  work: Work,
  goal: { readonly id: string; readonly mentorshipId: string },
  review: Pick<StoredReview, 'personId' | 'standing' | 'words'>,
): Promise<void> {
  await work.db
    .insertInto('goal_reviews')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      mentorship_id: goal.mentorshipId,
      goal_id: goal.id,
      person_id: review.personId,
      standing: review.standing,
      words: review.words,
      reviewed_at: work.now,
    })
    .execute();
}
