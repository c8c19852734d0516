import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mentorship, MentorshipStage } from '../../contract/index.ts';

/** Where a mentorship stands among its steps; an early end stands at the last. */
function stepOf(state: Mentorship['state'], steps: readonly MentorshipStage[]): number {
  if (state === 'ended_early') return steps.length - 1;
  return steps.indexOf(state === 'closing' || state === 'paused' ? 'active' : state);
}

const useStyles = makeStyles({
  line: { display: 'flex', margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    '::before': {
      content: '""',
      height: '4px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralStroke2,
      '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
    },
  },
  reached: {
    '::before': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  label: { overflowWrap: 'normal' },
  otherLabel: {
    // Four words do not fit side by side on a phone: the one that counts is enough to see.
    '@media (max-width: 479px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

/** The way of a mentorship from its beginning to its end, as its format has it. */
export function MentorshipTimeline({
  mentorship,
}: {
  readonly mentorship: Mentorship;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  // Closing is the end of being under way, not a step of its own.
  const steps = mentorship.stages.filter((stage) => stage !== 'closing');
  const at = stepOf(mentorship.state, steps);
  return (
    <ol className={styles.line} aria-label={t('timeline')}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          className={mergeClasses(
            styles.step,
            index <= at && styles.reached,
            index === at && styles.current,
          )}
        >
          <Text
            size={200}
            weight={index === at ? 'semibold' : 'regular'}
            className={mergeClasses(styles.label, index !== at && styles.otherLabel)}
          >
            {t(`mentorshipSteps.${step}`)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
