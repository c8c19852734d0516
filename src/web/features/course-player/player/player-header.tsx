import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course, CourseUnit } from '../../../../contract/index.ts';
import { BackLink } from '../../../components/back-link.tsx';
import { usePageHeading } from '../../../components/use-page-heading.ts';
import { CourseProgress } from '../units/course-progress.tsx';
import { UnitsDrawer } from './units-drawer.tsx';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  words: { minWidth: 0 },
  where: { color: tokens.colorNeutralForeground3 },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    outlineStyle: 'none',
    textWrap: 'balance',
  },
  tools: {
    flexGrow: 1,
    maxWidth: '320px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    '@container (max-width: 560px)': { maxWidth: 'none' },
  },
  progress: { flexGrow: 1 },
});

/** Which unit of which course this is, how far the person has come, and the way to other units. */
export function PlayerHeader(props: {
  readonly course: Course;
  readonly unit: CourseUnit;
}): JSX.Element {
  const { course, unit } = props;
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const heading = usePageHeading(unit.title);
  const number = course.units.findIndex(({ id }) => id === unit.id) + 1;
  return (
    <div className={styles.header}>
      <BackLink to={`/courses/${course.id}`}>{course.title}</BackLink>
      <div className={styles.row}>
        <div className={styles.words}>
          <Text as="p" block className={styles.where}>
            {t('player.unitOf', { unit: number, total: course.units.length })}
          </Text>
          <h1 ref={heading} tabIndex={-1} className={styles.title} lang={unit.language}>
            {unit.title}
          </h1>
        </div>
        <div className={styles.tools}>
          <div className={styles.progress}>
            <CourseProgress course={course} />
          </div>
          <UnitsDrawer course={course} currentUnitId={unit.id} />
        </div>
      </div>
    </div>
  );
}
