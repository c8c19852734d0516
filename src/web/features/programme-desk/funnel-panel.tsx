import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { smallestToldCount, type ProgrammeDesk } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useCountWords } from './use-count-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  figure: { fontVariantNumeric: 'tabular-nums' },
  about: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
  track: {
    gridColumn: '1 / -1',
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
  },
  bar: {
    height: '100%',
    minWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** A count that is not told is drawn as if it were half of the smallest one that is. */
const drawn = (people: number | null): number => people ?? smallestToldCount / 2;

/** How many people came how far; the bars are read against whoever registered first. */
export function FunnelPanel({ funnel }: { readonly funnel: ProgrammeDesk['funnel'] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-desk');
  const countWords = useCountWords();
  // The audience may be the whole organisation: beside it every other bar would be a hair.
  const most = Math.max(
    1,
    ...funnel.filter(({ stage }) => stage !== 'invited').map(({ people }) => drawn(people)),
  );
  return (
    <Section title={t('funnel.title')} lead={t('funnel.lead')}>
      <Panel>
        {/* eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without markers is one */}
        <ol role="list" className={styles.list} aria-label={t('funnel.title')}>
          {funnel.map(({ stage, people }) => (
            <li key={stage} className={styles.row}>
              <Text weight="semibold">{t(`funnel.stages.${stage}.name`)}</Text>
              <Text weight="semibold" className={styles.figure}>
                {countWords(people)}
              </Text>
              {stage !== 'invited' && (
                <div className={styles.track} aria-hidden>
                  {people !== 0 && (
                    <div
                      className={styles.bar}
                      style={{ width: `${(drawn(people) / most) * 100}%` }}
                    />
                  )}
                </div>
              )}
              <Text size={200} className={styles.about}>
                {t(`funnel.stages.${stage}.about`)}
              </Text>
            </li>
          ))}
        </ol>
      </Panel>
    </Section>
  );
}
