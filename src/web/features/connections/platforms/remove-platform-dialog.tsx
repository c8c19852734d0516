import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlatforms, removePlatform } from '../../../../contract/index.ts';
import type { Platform } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBlock: `0 ${tokens.spacingVerticalL}`,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
});

/** Asks before a platform is taken away: says what happens, and wants its name. */
export function RemovePlatformDialog(props: {
  readonly platform: Platform;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}): JSX.Element {
  const { id, name, isOwnWay } = props.platform;
  const styles = useStyles();
  const { t } = useTranslation('platforms');
  const [typed, setTyped] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isSure = typed.trim() === name;
  const { mutate, isPending, error } = useEndpointChange(removePlatform, {
    refreshes: [listPlatforms],
    onDone: props.onRemoved,
  });
  const consequences = t('actions.removeText', { returnObjects: true }) as readonly string[];
  return (
    <ConfirmDialog
      isOpen
      title={t('actions.removeTitle', { name })}
      confirmLabel={t('actions.remove')}
      isBusy={isPending}
      error={isPending ? null : error}
      onConfirm={() => {
        setIsAsked(true);
        if (isSure) mutate({ params: { id } });
      }}
      onClose={props.onClose}
    >
      <ul className={styles.list}>
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
        {isOwnWay && <li>{t('actions.removeOwn')}</li>}
      </ul>
      <Field
        label={t('actions.removeType', { name })}
        {...(isAsked && !isSure ? { validationMessage: t('form.missing') } : {})}
      >
        <Input autoComplete="off" value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
    </ConfirmDialog>
  );
}
