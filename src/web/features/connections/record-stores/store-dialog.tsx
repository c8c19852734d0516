import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordStore } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { StoreFields } from './store-fields.tsx';
import { emptySettings, problemsOf, settingsOf } from './store-form.rules.ts';
import { useSaveStore } from './use-save-store.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** Adds a record store, or changes one. */
export function StoreDialog(props: {
  /** The store to change; null adds one. */
  readonly store: RecordStore | null;
  readonly onClose: () => void;
  readonly onSaved: (store: RecordStore) => void;
}): JSX.Element {
  const { store, onClose } = props;
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const isNew = store === null;
  const [settings, setSettings] = useState(isNew ? emptySettings : settingsOf(store));
  const [isAsked, setIsAsked] = useState(false);
  const { save, isSaving, error } = useSaveStore(store, props.onSaved);
  const problems = isAsked ? problemsOf(settings, isNew) : {};

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (!isSaving && Object.keys(problemsOf(settings, isNew)).length === 0) save(settings);
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <form noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>
              {isNew ? t('storeForm.addTitle') : t('storeForm.editTitle', { name: store.name })}
            </DialogTitle>
            <DialogContent className={styles.content}>
              <StoreFields
                settings={settings}
                problems={problems}
                isNew={isNew}
                onChange={(change) => setSettings({ ...settings, ...change })}
              />
              <ProblemMessage error={isSaving ? null : error} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('storeForm.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
                {t(isSaving ? 'storeForm.saving' : 'storeForm.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
