import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mentorship } from '../../contract/index.ts';

const stepsOfPair = ['introduction', 'agreement', 'active', 'closed'] as const;
const stepsOfGroup = ['gathering', 'agreement', 'active', 'closed'] as const;

/** Where a mentorship stands, as the number of its step; an early end stands at the last. */
function stepOf(state: Mentorship['state']): number {
  if (state === 'closing' || state === 'paused') return 2;
  if (state === 'ended_early' || state === 'closed') return 3;
  if (state === 'active') return 2;
  return state === 'agreement' ? 1 : 0;
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

/** The way of a mentorship from the first conversation to its end. */
export function MentorshipTimeline({
  mentorship,
}: {
  readonly mentorship: Mentorship;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const at = stepOf(mentorship.state);
  const steps = mentorship.groupTitle === null ? stepsOfPair : stepsOfGroup;
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
