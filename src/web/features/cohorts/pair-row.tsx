import { Badge, Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpenRegular } from '@fluentui/react-icons/svg/lock-open';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cohort, CohortPair } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';
import { MentorMenu } from './mentor-menu.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 96px auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  person: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
  fit: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  actions: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    '@media (max-width: 639px)': { gridColumn: '2', gridRow: '1 / span 3' },
  },
});

const colours = {
  planned: 'informative',
  proposed: 'informative',
  formed: 'success',
  ended: 'subtle',
  no_seat: 'warning',
} as const;

/** One mentee and their mentor. */
export function PairRow(props: {
  readonly cohort: Cohort;
  readonly pair: CohortPair;
  readonly isBusy: boolean;
  readonly onChange: (wanted: {
    readonly registrationId: string | null;
    readonly isLocked: boolean;
  }) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const { percent } = useFormat();
  const { mentee, mentor, fit, isLocked, registrationId, state } = props.pair;
  const isDraft = props.cohort.state === 'draft';
  return (
    <li className={styles.row}>
      <div className={styles.person}>
        <Text weight="semibold">{mentee.name}</Text>
        <Text size={200} className={styles.faint}>
          {mentee.department}
        </Text>
      </div>
      <div className={styles.person}>
        {mentor === null ? (
          <Text className={styles.faint}>{t('plan.nobody')}</Text>
        ) : (
          <>
            <Text>{mentor.name}</Text>
            <Text size={200} className={styles.faint}>
              {mentor.department}
            </Text>
          </>
        )}
      </div>
      <Text className={styles.fit}>
        {fit !== null && t('plan.fit', { share: percent(fit * 100) })}
      </Text>
      <div className={styles.actions}>
        {isDraft && mentor !== null && (
          <ToggleButton
            size="small"
            appearance="subtle"
            checked={isLocked}
            icon={isLocked ? <LockClosedRegular /> : <LockOpenRegular />}
            aria-label={t('plan.lock', { mentee: mentee.name, mentor: mentor.name })}
            disabledFocusable={props.isBusy}
            onClick={() => props.onChange({ registrationId, isLocked: !isLocked })}
          />
        )}
        {isDraft && (
          <MentorMenu
            cohortId={props.cohort.id}
            version={props.cohort.version}
            pair={props.pair}
            isBusy={props.isBusy}
            onChoose={(chosen) =>
              props.onChange({ registrationId: chosen, isLocked: chosen !== null })
            }
          />
        )}
        {!isDraft && state !== null && (
          <Badge appearance="tint" color={colours[state]}>
            {t(`pairStates.${state}`)}
          </Badge>
        )}
      </div>
    </li>
  );
}
