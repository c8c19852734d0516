import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course, CourseUnit } from '../../../../contract/index.ts';
import { ConnectionLost } from '../../../lib/api-problem.ts';
import { openQuestionsOf } from '../questions/open-questions.ts';
import { CompletedUnit } from './completed-unit.tsx';
import { OpenQuestionList } from './open-question-list.tsx';
import { useCompleteUnit } from './use-complete-unit.ts';

const useStyles = makeStyles({
  finish: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  text: { margin: 0 },
});

/** The end of a unit: what is still open, or the way on. */
export function FinishUnit(props: {
  readonly course: Course;
  readonly unit: CourseUnit;
  readonly onGoTo: (page: number, questionId: string) => void;
}): JSX.Element {
  const { course, unit, onGoTo } = props;
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const { complete, isCompleting, error } = useCompleteUnit(unit);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = openQuestionsOf(unit);
  const completedAt =
    course.units.find(({ id }) => id === unit.id)?.completedAt ?? unit.completedAt;
  const [wasOpen] = useState(completedAt === null);

  useEffect(() => {
    if (wasOpen && completedAt !== null) heading.current?.focus();
  }, [wasOpen, completedAt]);

  return (
    <section aria-labelledby="finish-unit" className={styles.finish}>
      <h2 id="finish-unit" ref={heading} tabIndex={-1} className={styles.heading}>
        {t('finish.heading')}
      </h2>
      {completedAt !== null ? (
        <CompletedUnit course={course} unitId={unit.id} completedAt={completedAt} />
      ) : open.length > 0 ? (
        <OpenQuestionList open={open} onGoTo={onGoTo} />
      ) : (
        <>
          <p className={styles.text}>{t('finish.ready')}</p>
          {error !== null && !isCompleting && (
            <MessageBar intent="warning" layout="multiline" politeness="assertive">
              <MessageBarBody>
                {t(error instanceof ConnectionLost ? 'finish.offline' : 'finish.notSaved')}
              </MessageBarBody>
            </MessageBar>
          )}
          <Button appearance="primary" disabledFocusable={isCompleting} onClick={complete}>
            {t(isCompleting ? 'finish.completing' : 'finish.complete')}
          </Button>
        </>
      )}
    </section>
  );
}
