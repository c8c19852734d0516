import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getPreparation,
  preparationTasks,
  reflectionQuestions,
  savePreparation,
  type Preparation,
  type PreparationContent,
} from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { GuideLink } from '../../../components/guide-link.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { toggled } from '../../../lib/toggled.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { StrengthRating } from './strength-rating.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** What one thinks over before the first conversation, for one's own eyes. */
export function PreparationPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(getPreparation, { params: { id } });
  if (data !== undefined) return <PreparationForm preparation={data} />;
  return error === null ? (
    <LoadingSkeleton />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

function PreparationForm({ preparation }: { readonly preparation: Preparation }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('preparation');
  const format = useFormat();
  const { id, myRole } = useMentorship();
  const guides = myRole === 'mentor' || myRole === 'facilitator';
  const side = guides ? 'guide' : 'learner';
  const { draft, change, forget } = useDraft<PreparationContent>(
    `preparation.${id}`,
    preparation.content,
  );
  const save = useMentorshipChange(savePreparation, { reads: getPreparation, onDone: forget });
  const { reflection, strengths, done } = draft;
  return (
    <>
      <Section
        title={t('tasks.title')}
        lead={t('lead')}
        aside={<GuideLink guide={guides ? 'mentor' : 'mentee'} />}
      >
        <Panel>
          <div className={styles.list} role="group" aria-label={t('tasks.title')}>
            {preparationTasks.map((task) => (
              <Checkbox
                key={task}
                label={t(`tasks.${side}.${task}`)}
                checked={done.includes(task)}
                onChange={() => change({ done: toggled(done, task) })}
              />
            ))}
          </div>
        </Panel>
      </Section>
      <Section title={t('reflection.title')}>
        <Panel>
          {reflectionQuestions.map((question) => (
            <FreeTextField
              key={question}
              label={t(`reflection.${side}.${question}`)}
              value={reflection[question]}
              maximum={2000}
              rows={3}
              onChange={(text) => change({ reflection: { ...reflection, [question]: text } })}
            />
          ))}
        </Panel>
      </Section>
      {guides && (
        <StrengthRating strengths={strengths} onChange={(rated) => change({ strengths: rated })} />
      )}
      <ProblemMessage error={save.error} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={save.isPending}
          onClick={() => save.mutate({ params: { id }, body: draft })}
        >
          {t('save')}
        </Button>
        {preparation.savedAt !== null && (
          <Text role="status" size={200} className={styles.faint}>
            {t('saved', { moment: format.dateTime(preparation.savedAt) })}
          </Text>
        )}
      </div>
    </>
  );
}
