import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { askBack, questionLimit } from '../../../contract/index.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';
import { answerRefreshes } from './use-request-answer.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** The one question that a request has room for. */
export function QuestionDialog(props: {
  readonly isOpen: boolean;
  readonly requestId: string;
  readonly name: string;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-desk');
  const [hasTried, setHasTried] = useState(false);
  const { draft, change, forget } = useDraft(`question.${props.requestId}`, { question: '' });
  const ask = useEndpointChange(askBack, {
    refreshes: answerRefreshes,
    onDone: () => {
      forget();
      props.onClose();
    },
  });
  const isEmpty = draft.question.trim() === '';
  return (
    <ConfirmDialog
      isOpen={props.isOpen}
      title={t('request.ask.title', { name: props.name })}
      confirmLabel={t('request.ask.send')}
      isBusy={ask.isPending}
      error={ask.error}
      onConfirm={() => {
        setHasTried(true);
        if (isEmpty) return;
        ask.mutate({ params: { id: props.requestId }, body: { question: draft.question } });
      }}
      onClose={props.onClose}
    >
      <div className={styles.form}>
        <Text>{t('request.ask.text', { name: props.name })}</Text>
        <FreeTextField
          label={t('request.ask.label')}
          value={draft.question}
          maximum={questionLimit}
          isRequired
          problem={hasTried && isEmpty ? t('request.ask.empty') : undefined}
          onChange={(question) => change({ question })}
        />
      </div>
    </ConfirmDialog>
  );
}
