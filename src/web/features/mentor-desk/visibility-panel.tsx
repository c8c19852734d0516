import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMentorVisibility } from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

/** Whether and how mentees find the offer, and what that costs or gives in points. */
export function VisibilityPanel({
  programmeId,
}: {
  readonly programmeId: string;
}): JSX.Element | null {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const { data } = useEndpoint(getMentorVisibility, { params: { programmeId } });
  if (data === undefined) return null;
  const points = (value: number): string =>
    t('visibility.points', { count: Math.abs(value), value: format.signed(value) });
  return (
    <Section title={t('visibility.title')}>
      <Panel>
        <Text>
          {data.reason === null ? t('visibility.listed') : t(`visibility.reasons.${data.reason}`)}
        </Text>
        <FactList
          facts={[
            {
              name: t('visibility.shown'),
              value: t('visibility.shownValue', {
                count: data.impressions,
                mean: format.number(data.meanImpressions),
              }),
            },
            { name: t('visibility.exposure'), value: points(data.exposurePoints) },
            { name: t('visibility.seats'), value: points(data.seatPoints) },
            { name: t('visibility.requests'), value: format.number(data.requestsLately) },
          ]}
        />
        {data.isNew && <Text>{t('visibility.isNew')}</Text>}
        <AppLink to="/find-mentor/order">{t('visibility.more')}</AppLink>
      </Panel>
    </Section>
  );
}
