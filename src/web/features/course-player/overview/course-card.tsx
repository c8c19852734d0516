import { Card, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { CourseStateBadge } from '../../../components/course-state-badge.tsx';
import { useOwnScoreWords } from '../../../lib/use-own-score-words.ts';
import { CourseProgress } from '../units/course-progress.tsx';
import { CourseAction } from './course-action.tsx';
import { CourseFacts } from './course-facts.tsx';

const useStyles = makeStyles({
  card: {
    height: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXL,
    gap: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance' },
  titleLink: {
    fontSize: 'inherit',
    fontWeight: 'inherit',
    lineHeight: 'inherit',
    color: tokens.colorNeutralForeground1,
  },
  description: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    marginTop: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** A course among the person's courses, with the one thing to do next. */
export function CourseCard({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const scoreWords = useOwnScoreWords(course);
  return (
    <Card className={styles.card}>
      <div>
        <CourseStateBadge state={course.state} label={t(`course.state.${course.state}`)} />
      </div>
      <h2 className={styles.title} lang={course.language}>
        <AppLink to={`/courses/${course.id}`} className={styles.titleLink}>
          {course.title}
        </AppLink>
      </h2>
      <p className={styles.description} lang={course.language}>
        {course.description}
      </p>
      <CourseFacts course={course} />
      <div className={styles.foot}>
        {course.state !== 'not_started' && <CourseProgress course={course} />}
        {scoreWords !== null && <p className={styles.description}>{scoreWords}</p>}
        <div>
          <CourseAction course={course} />
        </div>
      </div>
    </Card>
  );
}
