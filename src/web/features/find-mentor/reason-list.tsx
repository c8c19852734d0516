import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { JSX } from 'react';
import type { MentorReason } from '../../../contract/index.ts';
import { useReasonWords } from './use-reason-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  reason: { display: 'flex', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorBrandForeground1 },
});

export function ReasonList(props: {
  readonly reasons: readonly MentorReason[];
  readonly label: string;
}): JSX.Element | null {
  const styles = useStyles();
  const wordsOf = useReasonWords();
  if (props.reasons.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.reasons.map((reason) => (
        <li key={reason.kind} className={styles.reason}>
          <CheckmarkCircleRegular className={styles.icon} aria-hidden />
          <Text>{wordsOf(reason)}</Text>
        </li>
      ))}
    </ul>
  );
}
