import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFillFilled } from '@fluentui/react-icons/svg/circle-half-fill';
import { LightbulbFilled } from '@fluentui/react-icons/svg/lightbulb';
import { useEffect, useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseQuestion } from '../../../../contract/index.ts';
import { feedbackOf, verdictOf } from './answer-feedback.rules.ts';
import { OptionLesson } from './option-lesson.tsx';

const useStyles = makeStyles({
  feedback: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid transparent`,
    scrollMarginTop: tokens.spacingVerticalXXL,
  },
  words: { ...typographyStyles.subtitle2, margin: 0 },
  icon: { flexShrink: 0, fontSize: '24px' },
  best: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  acceptable: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
  },
  poor: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  lessons: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

const icons = {
  best: CheckmarkCircleFilled,
  acceptable: CircleHalfFillFilled,
  poor: LightbulbFilled,
} as const;

/** What there is to learn from an answer: the verdict in words, then option by option. */
export function AnswerFeedback(props: {
  readonly question: CourseQuestion;
  readonly answered: NonNullable<CourseQuestion['answered']>;
  /** The answer was given just now: the person goes on from here. */
  readonly takesFocus: boolean;
}): JSX.Element {
  const { question, answered, takesFocus } = props;
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const verdictElement = useRef<HTMLDivElement>(null);
  const verdict = verdictOf(answered);
  const Icon = icons[verdict];
  const lessons = feedbackOf(question, answered);
  const first = lessons.filter(({ standing }) => standing !== 'others');
  const others = lessons.filter(({ standing }) => standing === 'others');

  useEffect(() => {
    if (takesFocus) verdictElement.current?.focus();
  }, [takesFocus]);

  return (
    <div className={styles.feedback}>
      <div
        ref={verdictElement}
        tabIndex={-1}
        className={mergeClasses(styles.verdict, styles[verdict])}
      >
        <Icon className={styles.icon} aria-hidden />
        <p className={styles.words}>
          {t(
            question.kind === 'scenario'
              ? `feedback.scenarioTitle.${verdict}`
              : `feedback.title.${verdict}`,
          )}
        </p>
      </div>
      <ul className={styles.lessons}>
        {first.map((lesson) => (
          <OptionLesson key={lesson.optionId} lesson={lesson} />
        ))}
      </ul>
      {others.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="others">
            <AccordionHeader as="h4" expandIconPosition="end">
              {t('feedback.others')}
            </AccordionHeader>
            <AccordionPanel>
              <ul className={styles.lessons}>
                {others.map((lesson) => (
                  <OptionLesson key={lesson.optionId} lesson={lesson} />
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}
