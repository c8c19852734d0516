import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listTopicSuggestions } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Page } from '../../components/page.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { SuggestionCard } from './suggestion-card.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Words that people looked for in vain, for an administrator to place or to let be. */
export function TopicsPage(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('topics');
  const { data, error, refetch } = useEndpoint(listTopicSuggestions, {
    query: { language: useLanguage() },
  });
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lead={t('lead')} />
      {data === undefined && error === null && <LoadingSkeleton />}
      {data === undefined && error !== null && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          <Section title={t('queue.title', { count: data.suggestions.length })}>
            {data.suggestions.length === 0 ? (
              <EmptyState
                headingLevel={3}
                title={t('queue.empty.title')}
                text={t('queue.empty.text')}
              />
            ) : (
              <ul className={styles.list}>
                {data.suggestions.map((suggestion) => (
                  <SuggestionCard key={suggestion.id} suggestion={suggestion} />
                ))}
              </ul>
            )}
          </Section>
          <Section title={t('origin.title')}>
            <Text>{t('origin.product', { count: data.topics.product })}</Text>
            <Text>{t('origin.own', { count: data.topics.own })}</Text>
            <Text>{t('origin.imported', { count: data.topics.imported })}</Text>
          </Section>
        </>
      )}
    </Page>
  );
}
