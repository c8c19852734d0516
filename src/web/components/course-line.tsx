import { ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../contract/index.ts';
import { useFormat } from '../lib/use-format.ts';
import { AppLink } from './app-link.tsx';

const useStyles = makeStyles({
  course: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  link: { fontWeight: tokens.fontWeightSemibold },
});

/** A course with how far the person is, and until when it is due. */
export function CourseLine({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const isDone = course.state === 'completed';
  const when = isDone
    ? course.completedAt && t('course.completedOn', { date: format.date(course.completedAt) })
    : course.dueAt && t('course.dueOn', { date: format.date(course.dueAt) });
  return (
    <div className={styles.course}>
      <AppLink to={`/courses/${course.id}`} className={styles.link}>
        {course.title}
      </AppLink>
      <ProgressBar
        aria-label={course.title}
        value={course.progress / 100}
        thickness="large"
        color={isDone ? 'success' : 'brand'}
      />
      <div className={styles.facts}>
        <Text size={200}>
          {isDone
            ? t('course.done')
            : t('course.progress', { share: format.percent(course.progress) })}
        </Text>
        {typeof when === 'string' && <Text size={200}>{when}</Text>}
      </div>
    </div>
  );
}
