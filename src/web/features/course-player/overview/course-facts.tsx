import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  pressing: { color: tokens.colorStatusWarningForeground3 },
});

const isPast = (instant: string): boolean => new Date(instant).getTime() < Date.now();

/** Whom a course is for, what it asks, and when. */
export function CourseFacts({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const { date } = useFormat();
  const isOverdue = course.dueAt !== null && course.completedAt === null && isPast(course.dueAt);
  return (
    <ul className={styles.facts}>
      <li className={styles.fact}>
        <PersonRegular aria-hidden />
        {t(`course.audience.${course.audience}`)}
      </li>
      <li className={styles.fact}>
        <ClockRegular aria-hidden />
        {t('course.minutes', { count: course.estimatedMinutes })}
      </li>
      <li className={styles.fact}>
        <BookOpenRegular aria-hidden />
        {t('course.units', { count: course.units.length })}
      </li>
      {course.completedAt !== null ? (
        <li className={styles.fact}>
          <CalendarRegular aria-hidden />
          {t('course.completedOn', { date: date(course.completedAt) })}
        </li>
      ) : (
        course.dueAt !== null && (
          <li className={mergeClasses(styles.fact, isOverdue && styles.pressing)}>
            <CalendarRegular aria-hidden />
            {t(isOverdue ? 'course.overdue' : 'course.due', { date: date(course.dueAt) })}
          </li>
        )
      )}
    </ul>
  );
}
