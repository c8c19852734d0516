import { getSubmissionReview } from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { findOwnReview } from './submission-reviews.store.ts';
import { describeReview } from './submission-reviews.views.ts';

export const submissionReviewRoutes: readonly Route[] = [
  route(getSubmissionReview, async ({ work, session, params, query }) => {
    const review = await findOwnReview(work, params.id, session.personId);
    return describeReview(work, review, query.language);
  }),
];
