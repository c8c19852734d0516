import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';

const useStyles = makeStyles({
  problem: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  when: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

/** The last thing that went wrong, in the words of the other side. */
export function LastProblem(props: {
  readonly title: string;
  readonly words: string;
}): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.problem}>
      <p className={styles.when}>{props.title}</p>
      <p className={styles.words}>{props.words}</p>
    </div>
  );
}
