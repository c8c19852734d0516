import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicSuggestion } from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { TopicPicker } from '../../components/topic-picker.tsx';
import { useDecision } from './use-decision.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Makes suggested words another name of a topic that is there. */
export function OtherTopicDialog(props: {
  readonly suggestion: TopicSuggestion;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('topics');
  const { id, words } = props.suggestion;
  const [topicId, setTopicId] = useState<string | null>(null);
  const [hasTried, setHasTried] = useState(false);
  const decision = useDecision(props.onClose);
  return (
    <ConfirmDialog
      isOpen
      title={t('other.title', { words })}
      confirmLabel={t('other.confirm')}
      isBusy={decision.isPending}
      error={decision.error}
      onConfirm={() => {
        setHasTried(true);
        if (topicId === null) return;
        decision.mutate({ params: { id }, body: { decision: 'add-to-topic', topicId } });
      }}
      onClose={props.onClose}
    >
      <div className={styles.fields}>
        <Text>{t('other.text')}</Text>
        <TopicPicker
          label={t('other.topic')}
          selected={topicId === null ? [] : [topicId]}
          maximum={1}
          maySuggest={false}
          problem={hasTried && topicId === null ? t('other.missing') : undefined}
          onChange={([chosen]) => setTopicId(chosen ?? null)}
        />
      </div>
    </ConfirmDialog>
  );
}
