import { Button, Text } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getSamlConnection, setUpSaml, type SamlConnection } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { LinkingSection } from './linking-section.tsx';
import { MetadataStep } from './metadata-step.tsx';
import { OwnValuesStep } from './own-values-step.tsx';
import { SamlState } from './saml-state.tsx';
import { SettingsStep } from './settings-step.tsx';
import { TestStep } from './test-step.tsx';

const refreshEvery = 10_000;

/** The organisation's single sign-on: how it fares, and its set-up in four steps. */
export function SingleSignOnSection(): JSX.Element {
  const { t } = useTranslation('single-sign-on');
  const { data, error, refetch } = useEndpoint(getSamlConnection, {}, { pollEvery: refreshEvery });
  return (
    <>
      {data === undefined ? (
        error === null ? (
          <LoadingSkeleton cards={2} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : data.connection === null ? (
        <Section title={t('heading')} lead={t('lead')}>
          <SetUp />
        </Section>
      ) : (
        <Steps connection={data.connection} />
      )}
      <LinkingSection />
    </>
  );
}

function SetUp(): JSX.Element {
  const { t } = useTranslation('single-sign-on');
  const { mutate, isPending, error } = useEndpointChange(setUpSaml, {
    refreshes: [getSamlConnection],
  });
  return (
    <EmptyState
      headingLevel={3}
      title={t('empty.title')}
      text={
        <>
          {t('empty.text')}
          <ProblemMessage error={isPending ? null : error} />
        </>
      }
      actions={
        <Button appearance="primary" disabledFocusable={isPending} onClick={() => mutate({})}>
          {t(isPending ? 'empty.making' : 'empty.action')}
        </Button>
      }
    />
  );
}

function Steps({ connection }: { readonly connection: SamlConnection }): JSX.Element {
  const styles = useConnectionStyles();
  const [told, setTold] = useState('');
  return (
    <>
      <Text role="status" className={styles.told}>
        {told}
      </Text>
      <SamlState connection={connection} onTold={setTold} />
      <OwnValuesStep own={connection.own} />
      <MetadataStep provider={connection.provider} onTold={setTold} />
      {connection.provider !== null && (
        <>
          <TestStep connection={connection} />
          <SettingsStep settings={connection.settings} onTold={setTold} />
        </>
      )}
    </>
  );
}
