import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/use-format.ts';
import type { SaveState } from '../lib/use-saved-draft.ts';

const useStyles = makeStyles({ status: { color: tokens.colorNeutralForeground3 } });

/** Says whether the draft is safe. */
export function SaveStatus({ saving }: { readonly saving: SaveState }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const format = useFormat();
  const words = (): string => {
    if (saving.isSaving) return t('saveStatus.saving');
    if (saving.error !== null) return t('saveStatus.kept');
    if (saving.savedAt !== null)
      return t('saveStatus.savedAt', { time: format.time(saving.savedAt) });
    return t('saveStatus.byItself');
  };
  return (
    <Text size={200} role="status" className={styles.status}>
      {words()}
    </Text>
  );
}
