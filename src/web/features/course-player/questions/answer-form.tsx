import { Button, Field, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useId, useState, type JSX, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseQuestion } from '../../../../contract/index.ts';
import { ConnectionLost } from '../../../lib/api-problem.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { OptionList } from './option-list.tsx';
import type { QuestionPlace } from './question-place.ts';
import { useGiveAnswer } from './use-give-answer.ts';
import { useQuestionStyles } from './use-question-styles.ts';
import { useQuestionDraftKey } from './use-question-draft-key.ts';

/** An open question: choose, then give the answer. The choice is kept until it has arrived. */
export function AnswerForm(props: {
  readonly question: CourseQuestion;
  readonly place: QuestionPlace;
  readonly promptId: string;
}): JSX.Element {
  const { question, place } = props;
  const styles = useQuestionStyles();
  const { t } = useTranslation('course-player');
  const hintId = useId();
  const { draft, change, forget } = useDraft<{ chosen: readonly string[] }>(
    useQuestionDraftKey(place, question.id),
    { chosen: [] },
  );
  const [isAsked, setIsAsked] = useState(false);
  const { give, isSending, error } = useGiveAnswer(place, forget);
  const { chosen } = draft;
  const isMissing = isAsked && chosen.length === 0;

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (chosen.length > 0 && !isSending) give(question.id, chosen);
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <p id={hintId} className={styles.hint}>
        {t(question.kind === 'choices' ? 'question.chooseSeveral' : 'question.chooseOne')}{' '}
        {t(question.isScored ? 'question.counts' : 'question.countsNot')}
      </p>
      <Field
        {...(isMissing ? { validationMessage: t('question.chooseFirst') } : {})}
        validationState={isMissing ? 'error' : 'none'}
      >
        <OptionList
          question={question}
          chosen={chosen}
          labelledBy={props.promptId}
          describedBy={hintId}
          onChoose={(optionIds) => change({ chosen: optionIds })}
        />
      </Field>
      {error !== null && !isSending && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            {t(error instanceof ConnectionLost ? 'question.offline' : 'question.notSent')}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {t(error === null ? 'question.submit' : 'question.submitAgain')}
        </Button>
        <div role="status">
          {isSending && <Spinner size="tiny" label={t('question.sending')} />}
        </div>
      </div>
    </form>
  );
}
