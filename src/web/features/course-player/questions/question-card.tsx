import { ChatBubblesQuestionRegular } from '@fluentui/react-icons/svg/chat-bubbles-question';
import { PersonBoardRegular } from '@fluentui/react-icons/svg/person-board';
import { ThinkingRegular } from '@fluentui/react-icons/svg/thinking';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseQuestion } from '../../../../contract/index.ts';
import { MarkdownText } from '../../../components/markdown/markdown-text.tsx';
import { AnswerFeedback } from './answer-feedback.tsx';
import { AnswerForm } from './answer-form.tsx';
import { questionElementId, type QuestionPlace } from './question-place.ts';
import { ReflectionField } from './reflection-field.tsx';
import { useQuestionStyles } from './use-question-styles.ts';

const looks = {
  choice: { icon: ChatBubblesQuestionRegular, heading: 'heading' },
  choices: { icon: ChatBubblesQuestionRegular, heading: 'heading' },
  scenario: { icon: PersonBoardRegular, heading: 'scenarioHeading' },
  reflection: { icon: ThinkingRegular, heading: 'reflectionHeading' },
} as const;

/** A question on a page: open, answered, or a moment for the person alone. */
export function QuestionCard(props: {
  readonly question: CourseQuestion;
  readonly place: QuestionPlace;
}): JSX.Element {
  const { question } = props;
  const styles = useQuestionStyles();
  const { t } = useTranslation('course-player');
  const [wasOpen] = useState(question.answered === null);
  const { icon: Icon, heading } = looks[question.kind];
  const id = questionElementId(question.id);
  const promptId = `${id}-prompt`;
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-heading`} className={styles.card}>
      <div className={styles.header}>
        <Icon className={styles.icon} aria-hidden />
        <h3 id={`${id}-heading`} className={styles.heading}>
          {t(`question.${heading}`)}
        </h3>
      </div>
      <MarkdownText
        id={promptId}
        className={question.kind === 'scenario' ? undefined : styles.prompt}
        markdown={question.prompt}
      />
      {question.kind === 'reflection' ? (
        <ReflectionField question={question} place={props.place} />
      ) : question.answered === null ? (
        <AnswerForm question={question} place={props.place} promptId={promptId} />
      ) : (
        <AnswerFeedback question={question} answered={question.answered} takesFocus={wasOpen} />
      )}
    </section>
  );
}
