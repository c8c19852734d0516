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
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getPersonRecord,
  listPeople,
  listPersonMerges,
  mergeTwoPeople,
  previewPersonMerge,
  type PersonRow,
} from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { ChooseOther } from './choose-other.tsx';
import { MergePreview } from './merge-preview.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Finds the other, shows what would come over, and merges; nothing changes before that. */
export function MergeDialog(props: {
  readonly kept: PersonRow;
  readonly onClose: () => void;
}): JSX.Element {
  const { kept, onClose } = props;
  const styles = useStyles();
  const { t } = useTranslation(['person-merges', 'people-records', 'common']);
  const [mergedId, setMergedId] = useState('');
  const preview = useEndpoint(
    previewPersonMerge,
    { params: { id: kept.id, mergedId }, query: { language: useLanguage() } },
    { isEnabled: mergedId !== '' },
  );
  const merge = useEndpointChange(mergeTwoPeople, {
    refreshes: [listPersonMerges, getPersonRecord, listPeople],
    onDone: onClose,
    onFailed: () => void preview.refetch(),
  });
  const name = kept.name === '' ? t('people-records:nameless') : kept.name;
  const mayMerge = preview.data?.obstacles.length === 0 && !merge.isPending;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('dialog.title', { name })}</DialogTitle>
          <DialogContent className={styles.content}>
            {t('dialog.text', { name })}
            <ChooseOther keptId={kept.id} chosen={mergedId} onChoose={setMergedId} />
            {preview.data !== undefined && <MergePreview preview={preview.data} />}
            <ProblemMessage error={merge.error ?? preview.error} />
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!mayMerge}
              onClick={() => {
                if (mayMerge) merge.mutate({ params: { id: kept.id }, body: { mergedId } });
              }}
            >
              {t('dialog.confirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
