import { ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: { color: tokens.colorNeutralForeground3 },
});

/** How far the person has come in a course, as a bar and in words. */
export function CourseProgress({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const { percent } = useFormat();
  return (
    <div className={styles.progress}>
      <Text size={200} className={styles.words}>
        {t('course.progress', { percent: percent(course.progress) })}
      </Text>
      <ProgressBar
        thickness="large"
        value={course.progress / 100}
        color={course.state === 'completed' ? 'success' : 'brand'}
        aria-label={t('course.progressLabel', { title: course.title })}
      />
    </div>
  );
}
