import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseResult, SubmissionReview } from '../../../contract/index.ts';
import { CourseStateBadge } from '../../components/course-state-badge.tsx';
import { FactList } from '../../components/fact-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScoreBar } from '../../components/score-bar.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { ReviewedUnits } from './reviewed-units.tsx';

const useStyles = makeStyles({
  panel: { gap: tokens.spacingVerticalXL },
  noScore: { color: tokens.colorNeutralForeground2 },
});

/** A person's result of a course: how far, how well, and whether the gradebook has it. */
export function ReviewResult(props: {
  readonly review: SubmissionReview;
  readonly result: CourseResult;
}): JSX.Element {
  const { learnerName, isOwn } = props.review;
  const { result } = props;
  const styles = useStyles();
  const { t } = useTranslation('submission-review');
  const { percent, date } = useFormat();
  const course = result.title;
  const title = isOwn
    ? t('titleOwn', { course })
    : learnerName === null
      ? t('titleNameless', { course })
      : t('title', { name: learnerName, course });
  return (
    <>
      <PageHeader
        title={title}
        lead={t(isOwn ? 'leadOwn' : 'lead')}
        {...(isOwn
          ? { actions: <LinkButton to={`/courses/${result.id}`}>{t('openCourse')}</LinkButton> }
          : {})}
      />
      <Panel look="raised" className={styles.panel}>
        <div>
          <CourseStateBadge state={result.state} label={t(`state.${result.state}`)} />
        </div>
        {result.score === null ? (
          <Text className={styles.noScore}>{t('noScore')}</Text>
        ) : (
          <ScoreBar
            score={result.score}
            scoreLabel={t('score')}
            passMark={result.passMark}
            passMarkLabel={t('passMark')}
          />
        )}
        <FactList
          facts={[
            { name: t('facts.progress'), value: percent(result.progress) },
            {
              name: t('facts.completedOn'),
              value: result.completedAt === null ? t('notYet') : date(result.completedAt),
            },
            { name: t('facts.grade'), value: t(`grade.${result.grade}`) },
          ]}
        />
      </Panel>
      <ReviewedUnits result={result} />
    </>
  );
}
