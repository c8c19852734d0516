import { Button, Text, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  answerHelpRequest,
  listHelpRequests,
  type ReceivedHelpRequests,
} from '../../../contract/index.ts';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { ShownOfOwn } from '../../components/shown-of-own.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle2, margin: 0 } });

type Received = ReceivedHelpRequests['requests'][number];

/** One question, what is shown with it, and the answer. */
export function ReceivedHelpRequest({ request }: { readonly request: Received }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const format = useFormat();
  const id = useId();
  const { asker, programmeName, words, shown, askedAt, state, answer } = request;
  return (
    <Panel as="article" labelledBy={id}>
      <h2 id={id} className={styles.title}>
        {asker.name}
      </h2>
      <Text size={200}>
        {t('received.about', { programme: programmeName, moment: format.dateTime(askedAt) })}
      </Text>
      <WrittenText>{words}</WrittenText>
      <ShownOfOwn shown={shown} title={t('received.shown', { name: asker.name })} />
      {state === 'open' ? (
        <Answer id={request.id} />
      ) : (
        <>
          <Text weight="semibold">{t('received.answered')}</Text>
          <WrittenText>{answer}</WrittenText>
        </>
      )}
    </Panel>
  );
}

function Answer({ id }: { readonly id: string }): JSX.Element {
  const { t } = useTranslation('help');
  const { draft, change, forget } = useDraft(`help-answer.${id}`, { answer: '' });
  const send = useEndpointChange(answerHelpRequest, {
    onDone: (received, _input, cache) => {
      forget();
      cache.setQueryData(endpointKey(listHelpRequests, {}), received);
    },
  });
  const answer = draft.answer.trim();
  return (
    <>
      <FreeTextField
        label={t('received.answerLabel')}
        value={draft.answer}
        maximum={2000}
        onChange={(text) => change({ answer: text })}
      />
      <ProblemMessage error={send.error} />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={answer === '' || send.isPending}
          onClick={() => {
            if (answer !== '') send.mutate({ params: { id }, body: { answer } });
          }}
        >
          {t('received.send')}
        </Button>
      </div>
    </>
  );
}
