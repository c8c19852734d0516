import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { editMessage, getMessages, type Message } from '../../../../contract/index.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useMentorship, useOthers } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { mentionsIn } from './mentions-in.ts';
import { MessageComposer } from './message-composer.tsx';

/** Changes the words of a message in its place. */
export function EditMessage(props: {
  readonly message: Message;
  readonly onDone: () => void;
}): JSX.Element {
  const { t } = useTranslation('messages');
  const { id } = useMentorship();
  const others = useOthers();
  const { message } = props;
  const { draft, change, forget } = useDraft(`messages.edit.${message.id}`, {
    words: message.words,
  });
  const close = (): void => {
    forget();
    props.onDone();
  };
  const edit = useMentorshipChange(editMessage, { reads: getMessages, onDone: close });
  return (
    <MessageComposer
      label={t('editing')}
      words={draft.words}
      sendLabel={t('save')}
      isBusy={edit.isPending}
      error={edit.error}
      onChange={(words) => change({ words })}
      onSend={() =>
        edit.mutate({
          params: { id, messageId: message.id },
          body: { words: draft.words, mentionIds: mentionsIn(draft.words, others) },
        })
      }
      onCancel={close}
    />
  );
}
