import { Checkbox, Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';

const useStyles = makeStyles({
  questions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

/** What the programme asks on top, and whether its owner may read the answers, without a name. */
export function ProgrammeQuestions(props: {
  readonly questions: readonly string[];
  readonly answers: Evaluation['answers'];
  readonly givesAnswers: boolean;
  readonly onChange: (change: Partial<Pick<Evaluation, 'answers' | 'givesAnswers'>>) => void;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('closing');
  const { questions, answers, givesAnswers, onChange } = props;
  if (questions.length === 0) return null;
  const answer = (question: string, words: string): void => {
    const others = answers.filter((each) => each.question !== question);
    onChange({ answers: [...others, { question, words }] });
  };
  return (
    <div className={styles.questions}>
      <h3 className={styles.title}>{t('form.questions')}</h3>
      {questions.map((question) => (
        <FreeTextField
          key={question}
          label={question}
          value={answers.find((each) => each.question === question)?.words ?? ''}
          maximum={2000}
          onChange={(words) => answer(question, words)}
        />
      ))}
      <Field hint={t('form.giveHint')}>
        <Checkbox
          checked={givesAnswers}
          label={t('form.giveAnswers')}
          onChange={(_event, data) => onChange({ givesAnswers: data.checked === true })}
        />
      </Field>
    </div>
  );
}
