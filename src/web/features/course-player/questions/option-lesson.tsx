import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { StarRegular } from '@fluentui/react-icons/svg/star';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { FC, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { OptionFeedback, OptionStanding } from './answer-feedback.rules.ts';

const useStyles = makeStyles({
  lesson: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  good: { borderLeft: `4px solid ${tokens.colorStatusSuccessBorderActive}` },
  standing: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  goodWords: { color: tokens.colorStatusSuccessForeground1 },
  option: { ...typographyStyles.body1, margin: 0, fontStyle: 'normal' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const icons: Readonly<Record<Exclude<OptionStanding, 'others'>, FC<{ 'aria-hidden': true }>>> = {
  yours: PersonRegular,
  best: StarRegular,
  yoursAndBest: CheckmarkRegular,
  right: CheckmarkRegular,
  alsoRight: StarRegular,
  notRight: SubtractCircleRegular,
};

/** One option once the question is answered: how it stands, what it said, what it teaches. */
export function OptionLesson({ lesson }: { readonly lesson: OptionFeedback }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const isGood = lesson.quality === 'best';
  const Icon = lesson.standing === 'others' ? null : icons[lesson.standing];
  return (
    <li className={mergeClasses(styles.lesson, isGood && styles.good)}>
      {Icon !== null && (
        <p className={mergeClasses(styles.standing, isGood && styles.goodWords)}>
          <Icon aria-hidden />
          {t(`feedback.${lesson.standing}`)}
        </p>
      )}
      <p className={styles.option}>{lesson.text}</p>
      <p className={styles.text}>{lesson.feedback}</p>
    </li>
  );
}
