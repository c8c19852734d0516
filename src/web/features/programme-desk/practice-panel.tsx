import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getProgrammePractice } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

/** What is done in the mentorships: numbers that tell of nobody. */
export function PracticePanel({
  programmeId,
}: {
  readonly programmeId: string;
}): JSX.Element | null {
  const { t } = useTranslation('programme-desk');
  const format = useFormat();
  const { data } = useEndpoint(getProgrammePractice, { params: { programmeId } });
  if (data === undefined) return null;
  return (
    <Section title={t('practice.title')} lead={t('practice.lead')}>
      <Panel>
        <FactList
          facts={(['meetings', 'informal', 'hours', 'goals', 'goalsAttained'] as const).map(
            (name) => ({
              name: t(`practice.${name}`),
              value: data[name] === null ? t('practice.hidden') : format.number(data[name]),
            }),
          )}
        />
      </Panel>
    </Section>
  );
}
