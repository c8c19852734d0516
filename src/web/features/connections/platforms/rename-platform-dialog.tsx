import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState, type JSX, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changePlatform, listPlatforms } from '../../../../contract/index.ts';
import type { Platform } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

/** Gives a platform the name that people here know it by. */
export function RenamePlatformDialog(props: {
  readonly platform: Platform;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}): JSX.Element {
  const { id, isEnabled } = props.platform;
  const { t } = useTranslation('platforms');
  const [text, setText] = useState(props.platform.name);
  const name = text.trim();
  const { mutate, isPending, error } = useEndpointChange(changePlatform, {
    refreshes: [listPlatforms],
    onDone: props.onSaved,
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isPending && name !== '') mutate({ params: { id }, body: { name, isEnabled } });
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) props.onClose();
      }}
    >
      <DialogSurface>
        <form noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('actions.rename')}</DialogTitle>
            <DialogContent>
              <Field
                required
                label={t('actions.name')}
                {...(name === '' ? { validationMessage: t('form.missing') } : {})}
              >
                <Input
                  maxLength={100}
                  value={text}
                  onChange={(_event, { value }) => setText(value)}
                />
              </Field>
              <ProblemMessage error={isPending ? null : error} />
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={props.onClose}>{t('actions.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isPending}>
                {t('actions.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
