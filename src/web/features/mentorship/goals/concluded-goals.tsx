import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getGoals, reopenGoal, type Goal } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { useOwnerWords } from './use-owner-words.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    ':not(:last-child)': {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Goals that have ended, with how and why. */
export function ConcludedGoals(props: {
  readonly goals: readonly Goal[];
  readonly isOpen: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('goals');
  const format = useFormat();
  const owners = useOwnerWords();
  const { id } = useMentorship();
  const reopen = useMentorshipChange(reopenGoal, { reads: getGoals });
  const attained = props.goals.filter(({ state }) => state === 'attained').length;
  return (
    <Section title={t('concluded.title')} lead={t('concluded.lead', { count: attained })}>
      <Panel>
        <ProblemMessage error={reopen.error} />
        <ul className={styles.list}>
          {props.goals.map((goal) => (
            <li key={goal.id} className={styles.row}>
              <div className={styles.head}>
                <Text weight="semibold" className={styles.title}>
                  {goal.title}
                </Text>
                <Badge
                  appearance="tint"
                  color={goal.state === 'attained' ? 'success' : 'informative'}
                >
                  {t(`states.${goal.state}`)}
                </Badge>
              </div>
              <Text size={200} className={styles.faint}>
                {[
                  owners.of(goal.personId),
                  ...(goal.concludedAt === null ? [] : [format.date(goal.concludedAt)]),
                ].join(' · ')}
              </Text>
              {goal.why !== '' && <WrittenText>{goal.why}</WrittenText>}
              {props.isOpen && (
                <Button
                  size="small"
                  appearance="subtle"
                  disabledFocusable={reopen.isPending}
                  aria-label={t('reopenOne', { title: goal.title })}
                  onClick={() => reopen.mutate({ params: { id, goalId: goal.id } })}
                >
                  {t('reopen')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  );
}
