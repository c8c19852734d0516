import { Badge } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular } from '@fluentui/react-icons/svg/arrow-counterclockwise';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useTableStyles } from './use-table-styles.ts';

const looks = {
  not_started: { color: 'informative', icon: CircleRegular },
  in_progress: { color: 'brand', icon: CircleHalfFillRegular },
  failed: { color: 'warning', icon: ArrowCounterclockwiseRegular },
  completed: { color: 'success', icon: CheckmarkCircleRegular },
} as const;

/** How far somebody is with a course, and since when it is done. */
export function CompletionState({ completion }: { readonly completion: Completion }): JSX.Element {
  const styles = useTableStyles();
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const { state, progress, completedAt } = completion;
  const { color, icon: Icon } = looks[state];
  return (
    <div className={styles.stack}>
      <Badge className={styles.badge} appearance="tint" color={color} icon={<Icon />}>
        {t(`state.${state}`)}
      </Badge>
      {completedAt !== null && (
        <span className={styles.quiet}>
          {t('table.completedOn', { date: format.date(completedAt) })}
        </span>
      )}
      {state === 'in_progress' && (
        <span className={styles.quiet}>
          {t('table.progress', { percent: format.percent(progress) })}
        </span>
      )}
    </div>
  );
}
