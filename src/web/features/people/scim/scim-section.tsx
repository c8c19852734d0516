import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getScimConnection } from '../../../../contract/index.ts';
import { CopyField } from '../../../components/copy-field.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { GroupRoles } from './group-roles.tsx';
import { LevelAttribute } from './level-attribute.tsx';
import { SetupSteps } from './setup-steps.tsx';
import { TokenList } from './token-list.tsx';

/** The connection with the organisation's identity provider. */
export function ScimSection(): JSX.Element {
  const { t } = useTranslation('people');
  const { data, error, refetch } = useEndpoint(getScimConnection, {});
  if (data === undefined) {
    if (error === null) return <LoadingSkeleton />;
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <Section title={t('scim.title')} lead={t('scim.lead')}>
        <Panel>
          <CopyField label={t('scim.address')} value={data.baseUrl} />
          <Text>{t('scim.users', { count: data.users.total, active: data.users.active })}</Text>
          <SetupSteps />
        </Panel>
      </Section>
      <Section title={t('tokens.title')} lead={t('tokens.lead')}>
        <TokenList tokens={data.tokens} />
      </Section>
      <Section title={t('level.title')} lead={t('level.lead')}>
        <LevelAttribute saved={data.levelAttribute} />
      </Section>
      <Section title={t('groups.title')} lead={t('groups.lead')}>
        {data.groups.length === 0 ? (
          <EmptyState
            headingLevel={3}
            title={t('groups.empty.title')}
            text={t('groups.empty.text')}
          />
        ) : (
          <GroupRoles groups={data.groups} />
        )}
      </Section>
    </>
  );
}
