import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { TopicPicker } from '../../../components/topic-picker.tsx';
import type { IntakeQuestionProps } from './intake-question.ts';

const mostTopics = 6;
const mostCharacters = 1000;

/** What do you want to learn? */
export function LearnQuestion({ answers, problems, onChange }: IntakeQuestionProps): JSX.Element {
  const { t } = useTranslation('find-mentor');
  return (
    <>
      <TopicPicker
        label={t('intake.learn.topics')}
        hint={t('intake.learn.topicsHint')}
        selected={answers.topics}
        maximum={mostTopics}
        problem={problems.topics && t(problems.topics)}
        onChange={(topics) => onChange({ topics })}
      />
      <FreeTextField
        label={t('intake.learn.words')}
        hint={t('intake.learn.wordsHint')}
        value={answers.wantsToLearn}
        maximum={mostCharacters}
        onChange={(wantsToLearn) => onChange({ wantsToLearn })}
      />
    </>
  );
}
