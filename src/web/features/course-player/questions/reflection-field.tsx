import { Field, Textarea } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseQuestion } from '../../../../contract/index.ts';
import type { QuestionPlace } from './question-place.ts';
import { useTabDraft } from './use-tab-draft.ts';

/** Room to think: what is written here stays in the tab and is sent nowhere. */
export function ReflectionField(props: {
  readonly question: CourseQuestion;
  readonly place: QuestionPlace;
}): JSX.Element {
  const { t } = useTranslation('course-player');
  const [thoughts, setThoughts] = useTabDraft(`${props.place.courseId}.${props.question.id}`);
  return (
    <Field label={t('question.reflectionLabel')} hint={t('question.reflectionKept')}>
      <Textarea
        rows={5}
        resize="vertical"
        value={thoughts}
        onChange={(_event, { value }) => setThoughts(value)}
      />
    </Field>
  );
}
