import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listCompletions, sendScoresAgain } from '../../../contract/index.ts';
import type { Completion } from '../../../contract/index.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useEndpointChange } from '../../lib/use-endpoint.ts';
import { GradeState } from './grade-state.tsx';
import { useTableStyles } from './use-table-styles.ts';

/** Of these another try may come to something else. */
const mayBeSentAgain: readonly Completion['grade'][] = ['failed', 'not_gradable'];

/** How a score fares, why it is not in the gradebook, and the way to send it once more. */
export function GradeCell(props: {
  readonly completion: Completion;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { completion, onTold } = props;
  const { grade, gradeProblem, name, personId, courseId, courseTitle } = completion;
  const styles = useTableStyles();
  const { t } = useTranslation('scores');
  const { mutate, isPending, error } = useEndpointChange(sendScoresAgain, {
    refreshes: [listCompletions],
    onDone: () => onTold(t('sent', { name })),
  });
  return (
    <div className={styles.stack}>
      <GradeState grade={grade} />
      {gradeProblem !== null && grade !== 'delivered' && (
        <span className={styles.quiet}>{t(`problem.${gradeProblem}`)}</span>
      )}
      {mayBeSentAgain.includes(grade) && (
        <Button
          size="small"
          aria-label={t('sendAgainOf', { name, course: courseTitle })}
          disabledFocusable={isPending}
          onClick={() => mutate({ body: { personId, courseId } })}
        >
          {t('sendAgain')}
        </Button>
      )}
      <ProblemMessage error={isPending ? null : error} />
    </div>
  );
}
