import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getPersonRecord,
  listPeople,
  listPersonMerges,
  undoPersonMerge,
} from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One merge that stands: with whom, since when, and the way back while there is one. */
export function MergeItem(props: {
  readonly merge: CallAnswer<typeof listPersonMerges>['merges'][number];
}): JSX.Element {
  const { id, role, other, mergedAt, undoUntil, mayUndo } = props.merge;
  const styles = useStyles();
  const { t } = useTranslation(['person-merges', 'people-records']);
  const { date } = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const undo = useEndpointChange(undoPersonMerge, {
    refreshes: [listPersonMerges, getPersonRecord, listPeople],
    onDone: () => setIsAsked(false),
  });
  const name = other.name === '' ? t('people-records:nameless') : other.name;
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <Text>{t(`roles.${role}`)}</Text>
        <AppLink to={`/people/list/${other.id}`}>{name}</AppLink>
        <Text size={200} className={styles.quiet}>
          {t('since', { date: date(mergedAt) })}
          {mayUndo && ` · ${t('undoUntil', { date: date(undoUntil) })}`}
        </Text>
      </span>
      {mayUndo && (
        <Button aria-label={t('undoOf', { name })} onClick={() => setIsAsked(true)}>
          {t('undo')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsked}
        title={t('undoTitle')}
        confirmLabel={t('undo')}
        isBusy={undo.isPending}
        error={undo.error}
        onConfirm={() => undo.mutate({ params: { id } })}
        onClose={() => setIsAsked(false)}
      >
        {t('undoText')}
      </ConfirmDialog>
    </li>
  );
}
