import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { questionLimit, replyToQuestion, type MentorRequest } from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { requestRefreshes } from './request-refreshes.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { alignSelf: 'flex-start' },
  quote: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
});

/** The mentor's question, and where the person answers it; what is written stays until it arrived. */
export function QuestionReply({ request }: { readonly request: MentorRequest }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const [hasTried, setHasTried] = useState(false);
  const { draft, change, forget } = useDraft(`reply.${request.id}`, { reply: '' });
  const send = useEndpointChange(replyToQuestion, {
    refreshes: requestRefreshes,
    onDone: forget,
  });
  const isEmpty = draft.reply.trim() === '';
  return (
    <div className={styles.form}>
      <div className={styles.quote}>
        <WrittenText>{request.question ?? ''}</WrittenText>
      </div>
      <FreeTextField
        label={t('request.answer.label')}
        value={draft.reply}
        maximum={questionLimit}
        isRequired
        problem={hasTried && isEmpty ? t('request.answer.empty') : undefined}
        onChange={(reply) => change({ reply })}
      />
      <ProblemMessage error={send.error} />
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={send.isPending}
        onClick={() => {
          setHasTried(true);
          if (isEmpty || send.isPending) return;
          send.mutate({ params: { id: request.id }, body: { reply: draft.reply } });
        }}
      >
        {t('request.answer.send')}
      </Button>
    </div>
  );
}
