import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { changePlatform, listPlatforms } from '../../../../contract/index.ts';
import type { Platform } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { RemovePlatformDialog } from './remove-platform-dialog.tsx';
import { RenamePlatformDialog } from './rename-platform-dialog.tsx';

/** What can be done with a platform as a whole. */
export function PlatformActions(props: {
  readonly platform: Platform;
  readonly onTold: (told: string) => void;
  readonly onRemoved: () => void;
}): JSX.Element {
  const { platform, onTold } = props;
  const { t } = useTranslation('platforms');
  const [open, setOpen] = useState<'rename' | 'off' | 'remove' | null>(null);
  const { id, name, isEnabled, isOwnWay } = platform;
  const { mutate, isPending, error } = useEndpointChange(changePlatform, {
    refreshes: [listPlatforms],
    onDone: ({ endedSessions }, { body }) => {
      setOpen(null);
      onTold(body.isEnabled ? t('actions.on') : t('actions.off', { count: endedSessions }));
    },
  });
  const switchTo = (isOn: boolean): void =>
    mutate({ params: { id }, body: { name, isEnabled: isOn } });
  const close = (): void => setOpen(null);
  return (
    <>
      <Button icon={<EditRegular />} aria-haspopup="dialog" onClick={() => setOpen('rename')}>
        {t('actions.rename')}
      </Button>
      {isEnabled ? (
        <Button icon={<PauseRegular />} aria-haspopup="dialog" onClick={() => setOpen('off')}>
          {t('actions.switchOff')}
        </Button>
      ) : (
        <Button
          appearance="primary"
          icon={<PlayRegular />}
          disabledFocusable={isPending}
          onClick={() => switchTo(true)}
        >
          {t('actions.switchOn')}
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
      {open === null && <ProblemMessage error={isPending ? null : error} />}
      <ConfirmDialog
        isOpen={open === 'off'}
        title={t('actions.offTitle', { name })}
        confirmLabel={t('actions.switchOff')}
        isBusy={isPending}
        error={isPending ? null : error}
        onConfirm={() => switchTo(false)}
        onClose={close}
      >
        <p>{t('actions.offText')}</p>
        {isOwnWay && <p>{t('actions.ownWay')}</p>}
      </ConfirmDialog>
      {open === 'rename' && (
        <RenamePlatformDialog
          platform={platform}
          onClose={close}
          onSaved={() => {
            close();
            onTold(t('actions.saved'));
          }}
        />
      )}
      {open === 'remove' && (
        <RemovePlatformDialog platform={platform} onClose={close} onRemoved={props.onRemoved} />
      )}
    </>
  );
}
