import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Course } from '../../../../contract/index.ts';
import { ScoreBar } from '../../../components/score-bar.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { FailedIllustration } from './failed-illustration.tsx';
import { PassedIllustration } from './passed-illustration.tsx';
import { PassedNext } from './passed-next.tsx';
import { RetryCourse } from './retry-course.tsx';

const useStyles = makeStyles({
  result: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalXXL} clamp(16px, 5vw, 40px)`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow8,
    scrollMarginTop: tokens.spacingVerticalL,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
  },
  title: { ...typographyStyles.title2, margin: 0, outlineStyle: 'none', textWrap: 'balance' },
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

const hasJustEnded = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'hasJustEnded' in state;

/** How a course ended, and what happens now. */
export function CourseResult({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const { percent } = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  const isArrival = hasJustEnded(useLocation().state);
  const isPassed = course.state === 'completed';
  const score = course.score ?? 0;

  useEffect(() => {
    if (isArrival) heading.current?.focus();
  }, [isArrival]);

  return (
    <section aria-labelledby="course-result" className={styles.result}>
      <div className={styles.head}>
        {isPassed ? <PassedIllustration isLively={isArrival} /> : <FailedIllustration />}
        <h2 id="course-result" ref={heading} tabIndex={-1} className={styles.title}>
          {t(isPassed ? 'result.passedTitle' : 'result.failedTitle')}
        </h2>
        <p className={styles.text}>
          {isPassed
            ? t('result.passedText', { title: course.title })
            : t('result.failedText', {
                score: percent(score),
                passMark: percent(course.passMark),
              })}
        </p>
      </div>
      <ScoreBar
        score={score}
        scoreLabel={t('result.scoreLabel')}
        passMark={course.passMark}
        passMarkLabel={t('result.passMarkLabel')}
      />
      {isPassed ? <PassedNext course={course} /> : <RetryCourse course={course} />}
    </section>
  );
}
