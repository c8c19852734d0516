import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';

/** Deletes a note after it has asked: what was written in it is gone for good. */
export function RemoveNoteButton(props: {
  /** Of the note. */
  readonly title: string;
  /** What is lost with it. */
  readonly text: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
}): JSX.Element {
  const { t } = useTranslation('notes');
  const [isOpen, setIsOpen] = useState(false);
  const { title, text, ...dialog } = props;
  return (
    <>
      <Button
        appearance="subtle"
        aria-label={t('remove.label', { title })}
        onClick={() => setIsOpen(true)}
      >
        {t('remove.action')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('remove.title', { title })}
        confirmLabel={t('remove.confirm')}
        cancelLabel={t('remove.keep')}
        {...dialog}
        onClose={() => setIsOpen(false)}
      >
        {text}
      </ConfirmDialog>
    </>
  );
}
