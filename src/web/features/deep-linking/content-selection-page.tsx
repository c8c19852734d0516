import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getContentSelection } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Page } from '../../components/page.tsx';
import { errorCodeOf } from '../../lib/api-problem.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { ContentPicker } from './content-picker.tsx';

const isGone = (error: unknown): boolean =>
  ['not-found', 'invalid-input'].includes(errorCodeOf(error) ?? '');

/** Where somebody who builds a course at the platform chooses what goes into it (Deep Linking). */
export function ContentSelectionPage(): JSX.Element {
  const { t } = useTranslation('deep-linking');
  const { id = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getContentSelection, {
    params: { id },
    query: { language: useLanguage() },
  });
  return (
    <Page width="narrow">
      {data !== undefined ? (
        <ContentPicker key={id} id={id} selection={data} />
      ) : error === null ? (
        <LoadingSkeleton />
      ) : isGone(error) ? (
        <EmptyState headingLevel={1} title={t('gone.title')} text={t('gone.text')} />
      ) : (
        <ErrorState headingLevel={1} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  );
}
