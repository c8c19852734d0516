import { Text } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyData } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';

/** How the person comes in: each leads to the same account. */
export function WaysIn({ waysIn }: Pick<MyData, 'waysIn'>): JSX.Element {
  const { t } = useTranslation('my-data');
  const format = useFormat();
  return (
    <Section title={t('waysIn.title')} lead={t('waysIn.lead')}>
      <Panel>
        {waysIn.length === 0 ? (
          <Text>{t('waysIn.none')}</Text>
        ) : (
          <FactList
            isWide
            facts={waysIn.map(({ kind, through, lastUsedAt }, at) => ({
              name: `${String(at + 1)}. ${t(`waysIn.kinds.${kind}`)}`,
              value: [through, t('waysIn.lastUsed', { when: format.relative(lastUsedAt) })]
                .filter((words) => words !== null)
                .join(' · '),
            }))}
          />
        )}
      </Panel>
    </Section>
  );
}
