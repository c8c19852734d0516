import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getCheckInSummary } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

/** How the mentorships go, over so many people that it is about none of them. */
export function CheckInPanel({
  programmeId,
}: {
  readonly programmeId: string;
}): JSX.Element | null {
  const { t } = useTranslation('check-ins');
  const format = useFormat();
  const { data } = useEndpoint(getCheckInSummary, { params: { programmeId } });
  if (data === undefined) return null;
  const { summary } = data;
  const outOfFive = (value: number): string =>
    t('summary.outOfFive', { value: format.number(value) });
  return (
    <Section title={t('summary.title')} lead={t('summary.lead')}>
      <Panel>
        {summary === null ? (
          <Text>{t('summary.few')}</Text>
        ) : (
          <FactList
            facts={[
              { name: t('summary.people'), value: format.number(summary.people) },
              { name: t('summary.energy'), value: outOfFive(summary.meanEnergy) },
              { name: t('summary.usefulness'), value: outOfFive(summary.meanUsefulness) },
              {
                name: t('summary.unfitting'),
                value:
                  summary.unfitting === null
                    ? t('summary.hidden')
                    : format.number(summary.unfitting),
              },
            ]}
          />
        )}
      </Panel>
    </Section>
  );
}
