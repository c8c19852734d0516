import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from './problem-message.tsx';

/** Asks before something that cannot be taken back; stays open while it is done and when it fails. */
export function ConfirmDialog(props: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isBusy?: boolean;
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { t } = useTranslation();
  return (
    <Dialog
      open={props.isOpen}
      modalType="alert"
      onOpenChange={(_event, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>
            {props.children}
            <ProblemMessage error={props.error} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={props.onClose}>{props.cancelLabel ?? t('cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={props.isBusy === true}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
