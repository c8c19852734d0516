import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getGoals, type Goal, type GoalContent, type Goals } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { ConversationIllustration } from '../../../components/illustrations/conversation-illustration.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useMe } from '../../../lib/me.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { ConcludedGoals } from './concluded-goals.tsx';
import { contentOf, emptyGoal } from './goal-content.ts';
import { GoalCard } from './goal-card.tsx';
import { SetGoal } from './set-goal.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** The goals: set, pursued, looked at and ended. */
export function GoalsPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(
    getGoals,
    { params: { id } },
    // The other may be writing at the same time.
    { pollEvery: 20_000 },
  );
  if (data !== undefined) return <GoalsScreen all={data} />;
  return error === null ? (
    <LoadingSkeleton />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

const weight: Readonly<Record<Goal['priority'], number>> = { high: 0, normal: 1, low: 2 };

/** The most pressing first; those without a day after those with one. */
function byUrgency(one: Goal, other: Goal): number {
  const day = ({ dueOn }: Goal): string => dueOn ?? '9999';
  return weight[one.priority] - weight[other.priority] || day(one).localeCompare(day(other));
}

function GoalsScreen({ all }: { readonly all: Goals }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const me = useMe();
  const { id } = useMentorship();
  const blank: GoalContent = { ...emptyGoal, personId: me.person.id };
  const { draft, change, forget } = useDraft<{ isWriting: boolean; content: GoalContent }>(
    `goal.new.${id}`,
    { isWriting: false, content: blank },
  );
  const write = (content: GoalContent): void => change({ isWriting: true, content });
  const open = all.goals.filter(({ state }) => state === 'open').toSorted(byUrgency);
  const concluded = all.goals.filter(({ state }) => state !== 'open').toReversed();
  const isWriting = draft.isWriting && all.isOpen;
  const begin = (
    <Button appearance="primary" onClick={() => write(blank)}>
      {t('set.action')}
    </Button>
  );
  return (
    <>
      {isWriting && (
        <SetGoal
          content={draft.content}
          onChange={(part) => write({ ...draft.content, ...part })}
          onDone={() => {
            change({ isWriting: false, content: blank });
            forget();
          }}
        />
      )}
      {all.goals.length === 0 && !isWriting && (
        <Panel>
          <EmptyState
            title={t(all.isOpen ? 'empty.title' : 'empty.closedTitle')}
            text={t(all.isOpen ? 'empty.text' : 'empty.closedText')}
            picture={<ConversationIllustration />}
            {...(all.isOpen ? { actions: begin } : {})}
          />
        </Panel>
      )}
      {all.goals.length > 0 && !isWriting && all.isOpen && <div>{begin}</div>}
      {open.length > 0 && (
        <Section title={t('open.title')} lead={t('open.lead')}>
          <ul className={styles.list}>
            {open.map((goal) => (
              <GoalCard
                key={goal.id}
                goal={goal}
                isOpen={all.isOpen}
                onChanged={() => write({ ...contentOf(goal), milestones: [] })}
              />
            ))}
          </ul>
        </Section>
      )}
      {concluded.length > 0 && <ConcludedGoals goals={concluded} isOpen={all.isOpen} />}
    </>
  );
}
