import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyData } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  words: { display: 'flex', flexDirection: 'column', maxWidth: '68ch', minWidth: 0 },
  seenBy: { color: tokens.colorNeutralForeground3 },
  count: { flexShrink: 0 },
});

/** What is kept, for what, and who reads it. */
export function KeptList({ kept }: Pick<MyData, 'kept'>): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('my-data');
  const format = useFormat();
  const there = kept.filter(({ records }) => records > 0);
  const missing = kept.filter(({ records }) => records === 0);
  return (
    <Section title={t('kept.title')} lead={t('kept.lead')}>
      <Panel>
        <ul className={styles.list}>
          {there.map(({ category, records }) => (
            <li key={category} className={styles.item}>
              <span className={styles.words}>
                <Text weight="semibold">{t(`categories.${category}.name`)}</Text>
                <Text>{t(`categories.${category}.text`)}</Text>
                <Text size={200} className={styles.seenBy}>
                  {t(`categories.${category}.seenBy`)}
                </Text>
              </span>
              <Badge appearance="tint" color="informative" className={styles.count}>
                {t('kept.records', { count: records, shown: format.number(records) })}
              </Badge>
            </li>
          ))}
        </ul>
        {missing.length > 0 && (
          <Text className={styles.seenBy}>
            {t('kept.nothing', {
              list: format.list(missing.map(({ category }) => t(`categories.${category}.name`))),
            })}
          </Text>
        )}
      </Panel>
    </Section>
  );
}
