import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listHelpRequests } from '../../../contract/index.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';

/** Who of the programme waits for the owner's help: how many, and where they are read. */
export function HelpPanel({ programmeId }: { readonly programmeId: string }): JSX.Element | null {
  const { t } = useTranslation('programme-desk');
  const { data } = useEndpoint(listHelpRequests, {});
  const own = (data?.requests ?? []).filter((request) => request.programmeId === programmeId);
  if (own.length === 0) return null;
  const open = own.filter(({ state }) => state === 'open').length;
  return (
    <Section title={t('help.title')} lead={t('help.lead')}>
      <Panel look={open === 0 ? 'plain' : 'tinted'}>
        <Text weight="semibold">
          {open === 0 ? t('help.none') : t('help.open', { count: open })}
        </Text>
        <div>
          <LinkButton to="/help-requests" appearance={open === 0 ? 'secondary' : 'primary'}>
            {t('help.see')}
          </LinkButton>
        </div>
      </Panel>
    </Section>
  );
}
