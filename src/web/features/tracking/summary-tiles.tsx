import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarErrorRegular } from '@fluentui/react-icons/svg/calendar-error';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { listCompletions } from '../../../contract/index.ts';
import type { CallAnswer } from '../../lib/api-client.ts';
import { useFormat } from '../../lib/use-format.ts';

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
  name: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  number: { ...typographyStyles.title2, margin: 0, fontVariantNumeric: 'tabular-nums' },
  icon: { flexShrink: 0, fontSize: '20px' },
  completed: { color: tokens.colorStatusSuccessForeground1 },
  inProgress: { color: tokens.colorBrandForeground1 },
  notStarted: { color: tokens.colorNeutralForeground3 },
  overdue: { color: tokens.colorStatusWarningForeground3 },
});

const icons = {
  completed: CheckmarkCircleRegular,
  inProgress: CircleHalfFillRegular,
  notStarted: CircleRegular,
  overdue: CalendarErrorRegular,
} as const;
const tiles = ['completed', 'inProgress', 'notStarted', 'overdue'] as const;

/** How many completions there are of each kind. */
export function SummaryTiles(props: {
  readonly summary: CallAnswer<typeof listCompletions>['summary'];
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const { number } = useFormat();
  return (
    <dl className={styles.tiles} aria-label={t('summary.label')}>
      {tiles.map((tile) => {
        const Icon = icons[tile];
        return (
          <div key={tile} className={styles.tile}>
            <dt className={styles.name}>
              <Icon className={mergeClasses(styles.icon, styles[tile])} aria-hidden />
              {t(`summary.${tile}`)}
            </dt>
            <dd className={styles.number}>{number(props.summary[tile])}</dd>
          </div>
        );
      })}
    </dl>
  );
}
