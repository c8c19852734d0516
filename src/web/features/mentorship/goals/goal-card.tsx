import {
  Badge,
  Button,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getGoals, removeGoal, type Goal } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useMe } from '../../../lib/me.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { useVersionedDraft } from '../use-versioned-draft.ts';
import { ChangeGoal } from './change-goal.tsx';
import { ConcludeGoal } from './conclude-goal.tsx';
import { contentOf, goalFields } from './goal-content.ts';
import { GoalProgress } from './goal-progress.tsx';
import { GoalWords } from './goal-words.tsx';
import { ReviewGoal } from './review-goal.tsx';
import { useOwnerWords } from './use-owner-words.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  faint: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** A goal that is pursued: how far it is, and what can be done about it. */
export function GoalCard(props: {
  readonly goal: Goal;
  /** Whether goals can be changed. */
  readonly isOpen: boolean;
  /** It became another, which is now to be written. */
  readonly onChanged: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const { goal, isOpen, onChanged } = props;
  const [form, setForm] = useState<'review' | 'end' | null>(null);
  const draft = useVersionedDraft(`goal.${goal.id}`, goalFields, {
    version: goal.version,
    content: contentOf(goal),
  });
  const close = (): void => setForm(null);
  if (draft.content !== null && isOpen) {
    return (
      <Panel as="li">
        <h3 className={styles.title}>{t('change.title')}</h3>
        <ChangeGoal goal={goal} draft={draft} content={draft.content} />
      </Panel>
    );
  }
  return (
    <Panel as="li">
      <Head goal={goal} />
      <GoalProgress goal={goal} isOpen={isOpen} />
      {form === 'review' && <ReviewGoal goal={goal} onDone={close} />}
      {form === 'end' && <ConcludeGoal goal={goal} onDone={close} onChanged={onChanged} />}
      {form === null && (
        <Actions
          goal={goal}
          isOpen={isOpen}
          onReview={() => setForm('review')}
          onEnd={() => setForm('end')}
          onChange={draft.begin}
        />
      )}
    </Panel>
  );
}

function Head({ goal }: { readonly goal: Goal }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const format = useFormat();
  const owners = useOwnerWords();
  const { title, dueOn, kind, priority, personId, isOverdue, isReviewDue } = goal;
  const facts = [
    owners.of(personId),
    t(`kinds.${kind}`),
    ...(dueOn === null ? [] : [t('dueOn', { day: format.day(dueOn) })]),
  ];
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <div className={styles.badges}>
          {priority === 'high' && <Badge appearance="tint">{t('priorities.high')}</Badge>}
          {priority === 'low' && <Badge appearance="outline">{t('priorities.low')}</Badge>}
          {isOverdue && (
            <Badge appearance="tint" color="warning">
              {t('overdue')}
            </Badge>
          )}
          {isReviewDue && (
            <Badge appearance="tint" color="informative">
              {t('reviewDue')}
            </Badge>
          )}
        </div>
      </div>
      <Text size={200} className={styles.faint}>
        {facts.join(' · ')}
      </Text>
    </>
  );
}

function Actions(props: {
  readonly goal: Goal;
  readonly isOpen: boolean;
  readonly onReview: () => void;
  readonly onEnd: () => void;
  readonly onChange: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const me = useMe();
  const { id } = useMentorship();
  const { goal } = props;
  const [isRead, setIsRead] = useState(false);
  const remove = useMentorshipChange(removeGoal, { reads: getGoals });
  const isRemovable = goal.createdBy === me.person.id && goal.reviews.length === 0;
  return (
    <>
      {isRead && <GoalWords goal={goal} />}
      <ProblemMessage error={remove.error} />
      <div className={styles.actions}>
        <Button
          appearance="subtle"
          aria-expanded={isRead}
          onClick={() => setIsRead((before) => !before)}
        >
          {t(isRead ? 'read.less' : 'read.more')}
        </Button>
        {props.isOpen && (
          <>
            <Button
              appearance={goal.isReviewDue ? 'primary' : 'secondary'}
              onClick={props.onReview}
            >
              {t('review.action')}
            </Button>
            <Button onClick={props.onChange}>{t('change.action')}</Button>
            <Button onClick={props.onEnd}>{t('end.action')}</Button>
            {isRead && isRemovable && (
              <Button
                appearance="subtle"
                disabledFocusable={remove.isPending}
                onClick={() => remove.mutate({ params: { id, goalId: goal.id } })}
              >
                {t('remove')}
              </Button>
            )}
          </>
        )}
      </div>
    </>
  );
}
