import {
  Button,
  Checkbox,
  ProgressBar,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular, Subtract20Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { countGoal, getGoals, tickMilestone, type Goal } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  count: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  bar: { flex: '1 1 120px' },
  words: { overflowWrap: 'anywhere' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  done: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** How far a goal is: what is counted, and the milestones. */
export function GoalProgress(props: {
  readonly goal: Goal;
  /** Whether it can be counted and ticked. */
  readonly isOpen: boolean;
}): JSX.Element | null {
  const { goal } = props;
  if (goal.target === null && goal.milestones.length === 0) return null;
  return (
    <>
      {goal.target !== null && <Count {...props} target={goal.target} />}
      {goal.milestones.length > 0 && <Milestones {...props} />}
    </>
  );
}

function Count(props: {
  readonly goal: Goal;
  readonly isOpen: boolean;
  readonly target: NonNullable<Goal['target']>;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const format = useFormat();
  const { id } = useMentorship();
  const { goal, target, isOpen } = props;
  const count = useMentorshipChange(countGoal, { reads: getGoals });
  const words = t('progress.count', {
    done: format.number(goal.counted),
    count: target.count,
    unit: target.unit,
  });
  const add = (by: number): void => count.mutate({ params: { id, goalId: goal.id }, body: { by } });
  return (
    <div>
      <Text block role="status" className={styles.words}>
        {words}
      </Text>
      <div className={styles.count}>
        <ProgressBar
          className={styles.bar}
          thickness="large"
          aria-label={words}
          value={Math.min(goal.counted, target.count)}
          max={target.count}
          color={goal.counted >= target.count ? 'success' : 'brand'}
        />
        {isOpen && (
          <>
            <Button
              appearance="subtle"
              icon={<Subtract20Regular />}
              aria-label={t('progress.less', { title: goal.title })}
              disabledFocusable={goal.counted === 0 || count.isPending}
              onClick={() => {
                if (goal.counted > 0) add(-1);
              }}
            />
            <Button
              icon={<Add20Regular />}
              aria-label={t('progress.more', { title: goal.title })}
              disabledFocusable={count.isPending}
              onClick={() => add(1)}
            />
          </>
        )}
      </div>
      <ProblemMessage error={count.error} />
    </div>
  );
}

function Milestones(props: { readonly goal: Goal; readonly isOpen: boolean }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const format = useFormat();
  const { id } = useMentorship();
  const { goal, isOpen } = props;
  const tick = useMentorshipChange(tickMilestone, { reads: getGoals });
  return (
    <div>
      <ul className={styles.list} aria-label={t('fields.milestones')}>
        {goal.milestones.map(({ id: milestoneId, words, dueOn, isDone }) => (
          <li key={milestoneId}>
            <Checkbox
              disabled={!isOpen}
              checked={isDone}
              label={
                <>
                  <span className={mergeClasses(styles.words, isDone && styles.done)}>{words}</span>
                  {dueOn !== null && (
                    <Text size={200} className={styles.faint}>
                      {` · ${format.day(dueOn)}`}
                    </Text>
                  )}
                </>
              }
              onChange={(_event, data) =>
                tick.mutate({
                  params: { id, goalId: goal.id, milestoneId },
                  body: { isDone: data.checked === true },
                })
              }
            />
          </li>
        ))}
      </ul>
      <ProblemMessage error={tick.error} />
    </div>
  );
}
