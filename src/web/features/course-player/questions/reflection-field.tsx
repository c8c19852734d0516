import { Field, Textarea } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseQuestion } from '../../../../contract/index.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import type { QuestionPlace } from './question-place.ts';
import { useQuestionDraftKey } from './use-question-draft-key.ts';

/** Room to think: what is written here stays in the tab and is sent nowhere. */
export function ReflectionField(props: {
  readonly question: CourseQuestion;
  readonly place: QuestionPlace;
}): JSX.Element {
  const { t } = useTranslation('course-player');
  const key = useQuestionDraftKey(props.place, props.question.id);
  const { draft, change } = useDraft(key, { thoughts: '' });
  return (
    <Field label={t('question.reflectionLabel')} hint={t('question.reflectionKept')}>
      <Textarea
        rows={5}
        resize="vertical"
        value={draft.thoughts}
        onChange={(_event, { value }) => change({ thoughts: value })}
      />
    </Field>
  );
}
