import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchingWeights } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';

export const weightNames = [
  'goalsAndSkills',
  'experienceGap',
  'languageAndTimeZone',
  'differentUnit',
  'style',
] as const satisfies readonly (keyof MatchingWeights)[];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
  },
  track: {
    gridColumn: '1 / -1',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** @returns each weight's part of all, 0–100 */
export function sharesOf(
  weights: MatchingWeights,
): Readonly<Record<keyof MatchingWeights, number>> {
  const sum = weightNames.reduce((total, name) => total + weights[name], 0);
  const share = (name: keyof MatchingWeights): number =>
    sum === 0 ? 0 : (weights[name] / sum) * 100;
  return {
    goalsAndSkills: share('goalsAndSkills'),
    experienceGap: share('experienceGap'),
    languageAndTimeZone: share('languageAndTimeZone'),
    differentUnit: share('differentUnit'),
    style: share('style'),
  };
}

/** How much each thing counts when mentors are suggested. */
export function WeightBars({ weights }: { readonly weights: MatchingWeights }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const format = useFormat();
  const shares = sharesOf(weights);
  return (
    <ul className={styles.list}>
      {weightNames.map((name) => (
        <li key={name} className={styles.row}>
          <Text>{t(`weights.${name}`)}</Text>
          <Text weight="semibold">{format.percent(shares[name])}</Text>
          <div className={styles.track} aria-hidden>
            <div className={styles.bar} style={{ width: `${shares[name]}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
