import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getPersonRecord } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Page } from '../../../components/page.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { MergesSection } from '../merges/merges-section.tsx';
import { PartRow } from './part-row.tsx';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', margin: 0 },
  state: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** What is known of a person, each attribute with the source whose word it is. */
export function PersonRecordPage(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people-records');
  const { personId = '' } = useParams();
  const { data, error, refetch } = useEndpoint(getPersonRecord, {
    params: { id: personId },
    query: { language: useLanguage() },
  });
  const back = { to: '/people/list', label: t('record.back') };
  if (data === undefined) {
    return (
      <Page>
        <PageHeader title={t('record.title')} back={back} />
        {error === null ? (
          <LoadingSkeleton />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }
  const { person, parts } = data;
  return (
    <Page>
      <PageHeader
        title={person.name === '' ? t('nameless') : person.name}
        back={back}
        lead={person.jobTitle ?? undefined}
      />
      <div className={styles.state}>
        <Badge appearance="outline" color={person.state === 'active' ? 'success' : 'informative'}>
          {t(`states.${person.state}`)}
        </Badge>
        {person.employeeNumber !== null && (
          <Text>{t('record.number', { number: person.employeeNumber })}</Text>
        )}
      </div>
      <Section title={t('record.parts')} lead={t('record.lead')}>
        <Panel>
          <dl className={styles.parts}>
            {parts.map((part) => (
              <PartRow key={part.part} told={part} level={person.jobLevel} />
            ))}
          </dl>
        </Panel>
      </Section>
      <MergesSection person={person} />
    </Page>
  );
}
