import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMessages, removeMessage, type Message } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { useMakeTask } from '../tasks/use-make-task.ts';

/** What can be done with a message. */
export function MessageActions(props: {
  readonly message: Message;
  readonly label: string;
  readonly isOwn: boolean;
  readonly onEdit: () => void;
}): JSX.Element | null {
  const { t } = useTranslation('messages');
  const { id, endedAt } = useMentorship();
  const [isRemoving, setIsRemoving] = useState(false);
  const remove = useMentorshipChange(removeMessage, {
    reads: getMessages,
    onDone: () => setIsRemoving(false),
  });
  const makeTask = useMakeTask();
  if (endedAt !== null) return null;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontal20Regular />}
            aria-label={props.label}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => makeTask(props.message)}>{t('actions.makeTask')}</MenuItem>
            {props.message.isEditable && (
              <MenuItem onClick={props.onEdit}>{t('actions.edit')}</MenuItem>
            )}
            {props.isOwn && (
              <MenuItem onClick={() => setIsRemoving(true)}>{t('actions.remove')}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('remove.title')}
        confirmLabel={t('remove.confirm')}
        cancelLabel={t('remove.keep')}
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ params: { id, messageId: props.message.id } })}
        onClose={() => setIsRemoving(false)}
      >
        {t('remove.text')}
      </ConfirmDialog>
    </>
  );
}
