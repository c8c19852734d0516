import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { unitStateOf } from './course-steps.ts';
import { UnitMark } from './unit-mark.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  unit: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground3 },
});

/** The units of a course: which are done, and where the person is. */
export function UnitList(props: {
  readonly course: Course;
  readonly currentUnitId: string;
  readonly onFollow?: () => void;
}): JSX.Element {
  const { course, currentUnitId, onFollow } = props;
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  return (
    <nav aria-label={t('player.unitsOf')}>
      <ol className={styles.list}>
        {course.units.map((unit) => {
          const isCurrent = unit.id === currentUnitId;
          return (
            <li key={unit.id} className={mergeClasses(styles.unit, isCurrent && styles.current)}>
              <UnitMark state={unitStateOf(unit)} />
              <div className={styles.words}>
                {isCurrent ? (
                  <span aria-current="page" className={styles.title}>
                    {unit.title}
                  </span>
                ) : (
                  <AppLink
                    to={`/courses/${course.id}/units/${unit.id}`}
                    {...(onFollow === undefined ? {} : { onClick: onFollow })}
                  >
                    {unit.title}
                  </AppLink>
                )}
                <Text size={200} className={styles.about}>
                  {isCurrent ? t('player.current') : t('course.minutes', { count: unit.minutes })}
                </Text>
              </div>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
