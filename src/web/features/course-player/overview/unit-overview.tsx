import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { Section } from '../../../components/section.tsx';
import { unitStateOf } from '../units/course-steps.ts';
import { UnitMark } from '../units/unit-mark.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    overflow: 'hidden',
  },
  unit: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  title: { ...typographyStyles.body1Strong },
  about: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** The units of a course, each with its state, time and way in. */
export function UnitOverview({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  return (
    <Section title={t('course.unitsHeading')}>
      <ol className={styles.list}>
        {course.units.map((unit) => (
          <li key={unit.id} className={styles.unit}>
            <UnitMark state={unitStateOf(unit)} />
            <AppLink to={`/courses/${course.id}/units/${unit.id}`} className={styles.title}>
              {unit.title}
            </AppLink>
            <Text size={200} className={styles.about}>
              {t('course.minutes', { count: unit.minutes })}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
