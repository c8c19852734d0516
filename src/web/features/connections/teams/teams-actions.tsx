import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getTeamsConnection,
  removeTeamsConnection,
  saveTeamsConnection,
  type TeamsConnection,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { formOf, settingsOf } from './teams-form.rules.ts';

/** Switches the connection off and on, and removes it; what cannot be taken back is asked first. */
export function TeamsActions(props: {
  readonly connection: TeamsConnection;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { connection, onTold } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('teams');
  const [open, setOpen] = useState<'off' | 'remove' | null>(null);
  const close = (): void => setOpen(null);
  const save = useEndpointChange(saveTeamsConnection, {
    refreshes: [getTeamsConnection],
    onDone: ({ isEnabled }) => {
      close();
      onTold(t(isEnabled ? 'actions.isOn' : 'actions.isOff'));
    },
  });
  const remove = useEndpointChange(removeTeamsConnection, {
    refreshes: [getTeamsConnection],
    onDone: () => {
      close();
      onTold(t('actions.removed'));
    },
  });
  const switchTo = (isEnabled: boolean): void =>
    save.mutate({ body: { ...settingsOf(formOf(connection)), isEnabled } });
  return (
    <div className={styles.actions}>
      {connection.isEnabled ? (
        <Button icon={<PauseRegular />} aria-haspopup="dialog" onClick={() => setOpen('off')}>
          {t('actions.off')}
        </Button>
      ) : (
        <Button
          appearance="primary"
          icon={<PlayRegular />}
          disabledFocusable={save.isPending}
          onClick={() => switchTo(true)}
        >
          {t('actions.on')}
        </Button>
      )}
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-haspopup="dialog"
        onClick={() => setOpen('remove')}
      >
        {t('actions.remove')}
      </Button>
      {open === null && <ProblemMessage error={save.isPending ? null : save.error} />}
      <ConfirmDialog
        isOpen={open === 'off'}
        title={t('actions.offTitle')}
        confirmLabel={t('actions.off')}
        isBusy={save.isPending}
        error={save.isPending ? null : save.error}
        onConfirm={() => switchTo(false)}
        onClose={close}
      >
        <p>{t('actions.offText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'remove'}
        title={t('actions.removeTitle')}
        confirmLabel={t('actions.remove')}
        isBusy={remove.isPending}
        error={remove.isPending ? null : remove.error}
        onConfirm={() => remove.mutate({})}
        onClose={close}
      >
        <p>{t('actions.removeText')}</p>
      </ConfirmDialog>
    </div>
  );
}
