import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { unitAfter } from '../units/course-steps.ts';

const useStyles = makeStyles({
  text: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground3 },
});

/** A unit that is done, and where to go from it. */
export function CompletedUnit(props: {
  readonly course: Course;
  readonly unitId: string;
  readonly completedAt: string;
}): JSX.Element {
  const { course, unitId, completedAt } = props;
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const { date } = useFormat();
  const next = unitAfter(course.units, unitId);
  return (
    <>
      <p className={styles.text}>
        <CheckmarkCircleFilled className={styles.icon} aria-hidden />
        {t('finish.completedOn', { date: date(completedAt) })}
      </p>
      {next === null ? (
        <LinkButton appearance="primary" to={`/courses/${course.id}`}>
          {t('finish.toResult')}
        </LinkButton>
      ) : (
        <LinkButton appearance="primary" to={`/courses/${course.id}/units/${next.id}`}>
          {t('finish.nextUnit', { title: next.title })}
        </LinkButton>
      )}
    </>
  );
}
