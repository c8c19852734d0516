import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  getCourse,
  getHome,
  getUnit,
  listCourses,
  retryCourse,
  type Course,
} from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { endpointKey, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { unitToResume } from '../units/course-steps.ts';

const useStyles = makeStyles({
  retry: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalL,
  },
  text: { margin: 0, maxWidth: '60ch', color: tokens.colorNeutralForeground2 },
});

/** A new attempt after a failed one: the text stays read, the questions are open again. */
export function RetryCourse({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const query = { language: useLanguage() };
  const params = { courseId: course.id };
  const { mutate, isPending, error } = useEndpointChange(retryCourse, {
    refreshes: [listCourses, getHome],
    onDone: (fresh) => {
      cache.setQueryData<Course>(endpointKey(getCourse, { params, query }), fresh);
      cache.removeQueries({ queryKey: endpointKey(getUnit) });
      const unit = unitToResume(fresh.units);
      if (unit !== undefined) void navigate(`/courses/${fresh.id}/units/${unit.id}?page=1`);
    },
  });
  return (
    <div className={styles.retry}>
      <p className={styles.text}>{t('result.failedKept')}</p>
      <ProblemMessage error={isPending ? null : error} />
      <Button
        appearance="primary"
        disabledFocusable={isPending}
        onClick={() => mutate({ params, query })}
      >
        {t(isPending ? 'result.retrying' : 'result.retry')}
      </Button>
    </div>
  );
}
