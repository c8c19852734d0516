import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDesk } from '../../../contract/index.ts';
import { useCountWords } from './use-count-words.ts';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    '@media (max-width: 479px)': {
      gridTemplateColumns: '1fr 1fr',
      gap: tokens.spacingHorizontalS,
    },
  },
  tile: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  number: { ...typographyStyles.title2, margin: 0, fontVariantNumeric: 'tabular-nums' },
});

/** What is offered, and how many people look. */
export function SupplyTiles(props: { readonly supply: ProgrammeDesk['supply'] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-desk');
  const countWords = useCountWords();
  return (
    <dl className={styles.tiles} aria-label={t('supply.label')}>
      {(['looking', 'freeSeats', 'seats', 'mentors'] as const).map((tile) => (
        <div key={tile} className={styles.tile}>
          <dt className={styles.name}>{t(`supply.${tile}`)}</dt>
          <dd className={styles.number}>{countWords(props.supply[tile])}</dd>
        </div>
      ))}
    </dl>
  );
}
