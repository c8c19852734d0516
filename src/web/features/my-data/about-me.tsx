import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyData } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  value: { display: 'flex', flexDirection: 'column' },
  source: { color: tokens.colorNeutralForeground3 },
});

/** The twelve attributes, each with whose word it is. */
export function AboutMe({ attributes }: Pick<MyData, 'attributes'>): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation(['my-data', 'people']);
  const format = useFormat();
  const inWords = ({ attribute, value }: MyData['attributes'][number]): string => {
    if (value === null) return t('about.unknown');
    if (attribute === 'country') return format.country(value);
    if (attribute === 'language' && /^[a-z]{2,3}\b/.test(value)) return format.language(value);
    if (attribute === 'startDate') return format.day(value);
    return value;
  };
  return (
    <Section title={t('about.title')} lead={t('about.lead')}>
      <Panel>
        <FactList
          isWide
          facts={attributes.map((each) => ({
            name: t(`people:attributes.${each.attribute}`),
            value: (
              <span className={styles.value}>
                <span>{inWords(each)}</span>
                {each.source !== null && (
                  <Text size={200} className={styles.source}>
                    {t(`about.sources.${each.source}`)}
                  </Text>
                )}
              </span>
            ),
          }))}
        />
        <Text>{t('about.correct')}</Text>
      </Panel>
    </Section>
  );
}
