import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenteeIntake } from '../../../../contract/index.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { LearnQuestion } from './learn-question.tsx';
import { MattersQuestion } from './matters-question.tsx';
import { MeetQuestion } from './meet-question.tsx';
import { useIntake } from './use-intake.ts';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  faint: { color: tokens.colorNeutralForeground3 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  panel: { gap: tokens.spacingVerticalXL },
  actions: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
});

const questions = [
  { key: 'learn', Question: LearnQuestion },
  { key: 'matters', Question: MattersQuestion },
  { key: 'meet', Question: MeetQuestion },
] as const;

/** One question a screen; what is answered is kept until it has been saved. */
export function IntakeQuestions(props: {
  readonly programmeId: string;
  readonly saved: MenteeIntake | null;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const intake = useIntake(props.programmeId, props.saved, questions.length);
  const { key, Question } = questions[intake.step - 1] ?? questions[0];

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    intake.goOn();
  };
  return (
    <>
      <div className={styles.progress}>
        <Text size={200} className={styles.faint}>
          {t('intake.progress', { step: intake.step, of: questions.length })}
        </Text>
        <ProgressBar
          value={intake.step / questions.length}
          aria-label={t('intake.progressLabel')}
        />
      </div>
      <PageHeader part={key} title={t(`intake.${key}.title`)} lead={t(`intake.${key}.lead`)} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <Panel className={styles.panel}>
          <Question
            answers={intake.answers}
            onChange={intake.change}
            problems={intake.showsProblems ? intake.problems : {}}
          />
        </Panel>
        <ProblemMessage error={intake.error} />
        <div className={styles.actions}>
          {intake.step > 1 || props.saved !== null ? (
            <Button onClick={intake.goBack}>{t('common:back')}</Button>
          ) : (
            <span />
          )}
          <Button type="submit" appearance="primary" disabledFocusable={intake.isSaving}>
            {intake.step < questions.length ? t('common:next') : t('intake.finish')}
          </Button>
        </div>
      </form>
    </>
  );
}
