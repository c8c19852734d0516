import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getHelp } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { AskForHelp } from './ask-for-help.tsx';
import { HelpExits } from './help-exits.tsx';
import { MyHelpRequest } from './my-help-request.tsx';

/** Help from outside the mentorship, and the ways on that need nobody's. */
export function HelpPart(): JSX.Element {
  const { t } = useTranslation('help');
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(getHelp, { params: { id } });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <Section title={t('title')} lead={t('lead')}>
        {data.helpers.length === 0 ? (
          <Panel>
            <Text>{t('none')}</Text>
          </Panel>
        ) : (
          <AskForHelp help={data} />
        )}
      </Section>
      {data.requests.length > 0 && (
        <Section title={t('mine')}>
          {data.requests.map((request) => (
            <MyHelpRequest key={request.id} request={request} />
          ))}
        </Section>
      )}
      <HelpExits />
    </>
  );
}
