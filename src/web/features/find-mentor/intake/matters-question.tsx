import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { StyleChoice } from '../../../components/style-choice.tsx';
import type { IntakeQuestionProps } from './intake-question.ts';

const mostStyles = 3;
const mostCharacters = 1000;

/** What matters to you? Nothing here has to be answered. */
export function MattersQuestion({ answers, onChange }: IntakeQuestionProps): JSX.Element {
  const { t } = useTranslation('find-mentor');
  return (
    <>
      <StyleChoice
        label={t('intake.matters.styles')}
        hint={t('intake.matters.stylesHint', { count: mostStyles })}
        selected={answers.styles}
        maximum={mostStyles}
        onChange={(styles) => onChange({ styles })}
      />
      <FreeTextField
        label={t('intake.matters.words')}
        hint={t('intake.matters.wordsHint')}
        value={answers.whatMatters}
        maximum={mostCharacters}
        onChange={(whatMatters) => onChange({ whatMatters })}
      />
    </>
  );
}
