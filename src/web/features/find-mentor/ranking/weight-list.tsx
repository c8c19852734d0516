import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchingWeights } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { margin: 0 },
  note: { display: 'block', color: tokens.colorNeutralForeground3 },
  share: { margin: 0, textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
});

const factors = [
  'goalsAndSkills',
  'experienceGap',
  'languageAndTimeZone',
  'differentUnit',
  'style',
] as const satisfies readonly (keyof MatchingWeights)[];

/** How much each part of the fit counts in the programme, as shares of the whole. */
export function WeightList({ weights }: { readonly weights: MatchingWeights }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const whole = factors.reduce((sum, factor) => sum + weights[factor], 0);
  return (
    <dl className={styles.list}>
      {factors.map((factor) => [
        <dt key={factor} className={styles.name}>
          {t(`addends.${factor}.name`)}
          <Text size={200} className={styles.note}>
            {t(`addends.${factor}.text`)}
          </Text>
        </dt>,
        <dd key={`${factor}-share`} className={styles.share}>
          {format.percent((weights[factor] / whole) * 100)}
        </dd>,
      ])}
    </dl>
  );
}
