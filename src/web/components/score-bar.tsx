import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useFormat } from '../lib/use-format.ts';

const useStyles = makeStyles({
  chart: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  track: {
    position: 'relative',
    height: '12px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    // Without it a bar of two greys disappears in high contrast.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  bar: { height: '100%', borderRadius: tokens.borderRadiusCircular },
  passed: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  notYet: { backgroundColor: tokens.colorCompoundBrandBackground },
  mark: {
    position: 'absolute',
    top: '-5px',
    bottom: '-5px',
    width: '3px',
    marginInlineStart: '-1.5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground1,
  },
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  number: { ...typographyStyles.subtitle1, margin: 0 },
});

/** A score beside what was needed. @param score and passMark from 0 to 100 */
export function ScoreBar(props: {
  readonly score: number;
  readonly scoreLabel: string;
  readonly passMark: number;
  readonly passMarkLabel: string;
}): JSX.Element {
  const { score, passMark } = props;
  const styles = useStyles();
  const { percent } = useFormat();
  return (
    <div className={styles.chart}>
      <div aria-hidden className={styles.track}>
        <div
          className={mergeClasses(styles.bar, score >= passMark ? styles.passed : styles.notYet)}
          style={{ width: `${score}%` }}
        />
        <div className={styles.mark} style={{ insetInlineStart: `${passMark}%` }} />
      </div>
      <dl className={styles.numbers}>
        <div>
          <dt className={styles.label}>{props.scoreLabel}</dt>
          <dd className={styles.number}>{percent(score)}</dd>
        </div>
        <div>
          <dt className={styles.label}>{props.passMarkLabel}</dt>
          <dd className={styles.number}>{percent(passMark)}</dd>
        </div>
      </dl>
    </div>
  );
}
