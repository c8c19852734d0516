import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitState } from './course-steps.ts';

const useStyles = makeStyles({
  done: { color: tokens.colorStatusSuccessForeground3 },
  started: { color: tokens.colorBrandForeground1 },
  not_started: { color: tokens.colorNeutralForeground3 },
});

const icons = {
  done: CheckmarkCircleFilled,
  started: CircleHalfFillRegular,
  not_started: CircleRegular,
} as const;

/** How far a unit is, as a mark that says so to those who do not see it. */
export function UnitMark({ state }: { readonly state: UnitState }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const Icon = icons[state];
  return (
    <Icon fontSize={20} className={styles[state]} aria-label={t(`course.unitState.${state}`)} />
  );
}
