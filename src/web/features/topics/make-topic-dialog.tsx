import { Dropdown, Field, Input, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type TopicSuggestion } from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useTopics } from '../../lib/use-topics.ts';
import { useDecision } from './use-decision.ts';

const longestLabel = 120;
const leastCharacters = 2;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Makes a topic of suggested words: its label in each language, and the group that it belongs to. */
export function MakeTopicDialog(props: {
  readonly suggestion: TopicSuggestion;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('topics');
  const format = useFormat();
  const { topics, labelOf } = useTopics();
  const { id, words } = props.suggestion;
  const [hasTried, setHasTried] = useState(false);
  const { draft, change, forget } = useDraft(`topic.${id}`, {
    labels: { nl: '', en: '', fr: '', de: '', [props.suggestion.language]: words },
    parentId: '',
  });
  const decision = useDecision(() => {
    forget();
    props.onClose();
  });
  const isMissing = (label: string): boolean => label.trim().length < leastCharacters;
  const save = (): void => {
    setHasTried(true);
    if (Object.values(draft.labels).some(isMissing)) return;
    const parentId = draft.parentId === '' ? null : draft.parentId;
    decision.mutate({
      params: { id },
      body: { decision: 'make-topic', parentId, labels: draft.labels },
    });
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('make.title', { words })}
      confirmLabel={t('make.confirm')}
      isBusy={decision.isPending}
      error={decision.error}
      onConfirm={save}
      onClose={props.onClose}
    >
      <div className={styles.fields}>
        {languages.map((language) => (
          <Field
            key={language}
            required
            label={t('make.label', { language: format.language(language) })}
            {...(hasTried && isMissing(draft.labels[language])
              ? { validationMessage: t('make.missing') }
              : {})}
          >
            <Input
              lang={language}
              maxLength={longestLabel}
              value={draft.labels[language]}
              onChange={(_event, { value }) =>
                change({ labels: { ...draft.labels, [language]: value } })
              }
            />
          </Field>
        ))}
        <Field label={t('make.group')} hint={t('make.groupHint')}>
          <Dropdown
            value={draft.parentId === '' ? t('make.noGroup') : labelOf(draft.parentId)}
            selectedOptions={[draft.parentId]}
            onOptionSelect={(_event, { optionValue }) => change({ parentId: optionValue ?? '' })}
          >
            <Option value="">{t('make.noGroup')}</Option>
            {topics
              .filter(({ parentId }) => parentId === null)
              .map((topic) => (
                <Option key={topic.id} value={topic.id}>
                  {topic.label}
                </Option>
              ))}
          </Dropdown>
        </Field>
      </div>
    </ConfirmDialog>
  );
}
