import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { StuckKind, StuckPerson } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0 },
});

/** Somebody who does not get on: since when, and a nudge where none was given lately. */
export function StuckRow(props: {
  readonly kind: StuckKind;
  readonly stuck: StuckPerson;
  readonly isBusy: boolean;
  /** Null: nobody can be nudged in this programme. */
  readonly onNudge: (() => void) | null;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-desk');
  const format = useFormat();
  const { kind, onNudge } = props;
  const { person, requests, since, nudgeFrom } = props.stuck;
  const facts = [
    ...(requests === null ? [] : [t('stuck.requests', { count: requests })]),
    ...(since === null ? [] : [t(`stuck.${kind}.since`, { when: format.relativeDays(since) })]),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text weight="semibold">{person.name}</Text>
        <Text size={200} className={styles.faint}>
          {[person.department, ...facts].filter((part) => part !== null).join(' · ')}
        </Text>
      </div>
      {onNudge !== null && nudgeFrom === null && (
        <Button
          size="small"
          className={styles.button}
          aria-label={t('stuck.nudgeOne', { name: person.name })}
          disabledFocusable={props.isBusy}
          onClick={onNudge}
        >
          {t('stuck.nudge')}
        </Button>
      )}
      {onNudge !== null && nudgeFrom !== null && (
        <Text size={200} align="end" className={styles.faint}>
          {t('stuck.again', { when: format.relativeDays(nudgeFrom) })}
        </Text>
      )}
    </li>
  );
}
