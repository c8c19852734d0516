import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from '../../../contract/index.ts';

const useStyles = makeStyles({
  grade: { display: 'inline-flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, fontSize: '16px', marginTop: '2px' },
  none: { color: tokens.colorNeutralForeground3 },
  waiting: { color: tokens.colorNeutralForeground2 },
  delivered: { color: tokens.colorStatusSuccessForeground1 },
  not_gradable: { color: tokens.colorNeutralForeground3 },
  failed: { color: tokens.colorStatusDangerForeground3 },
});

const icons = {
  none: SubtractRegular,
  waiting: ArrowSyncRegular,
  delivered: CheckmarkRegular,
  not_gradable: ProhibitedRegular,
  failed: ErrorCircleRegular,
} as const;

export const grades = ['delivered', 'waiting', 'failed', 'not_gradable', 'none'] as const;

/** How the score fares on its way to the learning platform, as a sign and in words. */
export function GradeState({ grade }: { readonly grade: Completion['grade'] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('tracking');
  const Icon = icons[grade];
  return (
    <span className={mergeClasses(styles.grade, styles[grade])}>
      <Icon className={styles.icon} aria-hidden />
      {t(`grade.${grade}`)}
    </span>
  );
}
