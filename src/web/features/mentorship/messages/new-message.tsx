import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMessages, sendMessage } from '../../../../contract/index.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useMentorship, useOthers } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { mentionsIn } from './mentions-in.ts';
import { MessageComposer } from './message-composer.tsx';

/** A new draft has an id of its own, so that sending it twice makes one message. */
const blank = (): { id: string; words: string } => ({ id: crypto.randomUUID(), words: '' });

/** The message that is being written; it survives a lost connection and leaving the screen. */
export function NewMessage(): JSX.Element {
  const { t } = useTranslation('messages');
  const { id } = useMentorship();
  const others = useOthers();
  const { draft, change, forget } = useDraft(`messages.${id}`, blank());
  const send = useMentorshipChange(sendMessage, {
    reads: getMessages,
    onDone: () => {
      change(blank());
      forget();
    },
  });
  return (
    <MessageComposer
      label={t('write')}
      words={draft.words}
      sendLabel={t('send')}
      isBusy={send.isPending}
      error={send.error}
      onChange={(words) => change({ id: draft.id, words })}
      onSend={() =>
        send.mutate({
          params: { id },
          body: { ...draft, mentionIds: mentionsIn(draft.words, others) },
        })
      }
    />
  );
}
