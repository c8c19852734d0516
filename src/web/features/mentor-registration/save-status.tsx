import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import type { SaveState } from './use-saved-draft.ts';

const useStyles = makeStyles({ status: { color: tokens.colorNeutralForeground3 } });

/** Says whether the draft is safe. */
export function SaveStatus({ saving }: { readonly saving: SaveState }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-registration');
  const format = useFormat();
  const words = (): string => {
    if (saving.isSaving) return t('save.saving');
    if (saving.error !== null) return t('save.kept');
    if (saving.savedAt !== null) return t('save.savedAt', { time: format.time(saving.savedAt) });
    return t('save.byItself');
  };
  return (
    <Text size={200} role="status" className={styles.status}>
      {words()}
    </Text>
  );
}
