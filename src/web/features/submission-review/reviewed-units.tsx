import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseResult } from '../../../contract/index.ts';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  unit: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground3 },
  title: { ...typographyStyles.body1Strong, display: 'block' },
  when: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** The units of a course, and when each was completed. */
export function ReviewedUnits({ result }: { readonly result: CourseResult }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('submission-review');
  const { date } = useFormat();
  return (
    <Section title={t('units')}>
      <ol className={styles.list}>
        {result.units.map(({ title, completedAt }) => {
          const Icon = completedAt === null ? CircleRegular : CheckmarkCircleFilled;
          return (
            <li key={title} className={styles.unit}>
              <Icon
                className={mergeClasses(styles.icon, completedAt !== null && styles.done)}
                aria-hidden
              />
              <span>
                <span className={styles.title} lang={result.language}>
                  {title}
                </span>
                <span className={styles.when}>
                  {completedAt === null
                    ? t('unitOpen')
                    : t('unitDone', { date: date(completedAt) })}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
