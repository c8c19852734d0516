import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getSubmissionReview, type SubmissionReview } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { errorCodeOf } from '../../lib/api-problem.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { ReviewResult } from './review-result.tsx';

const isGone = (error: unknown): boolean =>
  ['not-found', 'invalid-input'].includes(errorCodeOf(error) ?? '');

/** Where an instructor looks at a learner's course result, and a learner at their own. */
export function SubmissionReviewPage(): JSX.Element {
  const { t } = useTranslation('submission-review');
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getSubmissionReview, {
    params: { id },
    query: { language: useLanguage() },
  });
  const nothing = (why: 'gone' | 'noPerson' | 'noCourse'): JSX.Element => (
    <EmptyState headingLevel={1} title={t(`${why}.title`)} text={t(`${why}.text`)} />
  );
  const show = (review: SubmissionReview): JSX.Element => {
    if (review.result !== null) return <ReviewResult review={review} result={review.result} />;
    return nothing(review.missing === 'person' ? 'noPerson' : 'noCourse');
  };
  return (
    <Page width="narrow">
      {data !== undefined ? (
        show(data)
      ) : error === null ? (
        <LoadingSkeleton />
      ) : isGone(error) ? (
        nothing('gone')
      ) : (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}
