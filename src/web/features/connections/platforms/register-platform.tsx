import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlatforms, makeRegistrationLink } from '../../../../contract/index.ts';
import { endpointKey, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { RegistrationLink } from './registration-link.tsx';

/** Connects a learning platform by a link that works once. */
export function RegisterPlatform(): JSX.Element {
  const { t } = useTranslation('connections');
  const cache = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const { mutate, data, error, isPending } = useEndpointChange(makeRegistrationLink);

  const show = (open: boolean): void => {
    setIsOpen(open);
    if (open) mutate({});
    // The platform may have registered itself meanwhile.
    else void cache.invalidateQueries({ queryKey: endpointKey(listPlatforms) });
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => show(open)}>
      <Button
        appearance="primary"
        icon={<PlugConnectedRegular />}
        aria-haspopup="dialog"
        onClick={() => show(true)}
      >
        {t('platforms.connect')}
      </Button>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('register.title')}</DialogTitle>
          <DialogContent>
            <RegistrationLink
              link={isPending ? undefined : data}
              error={isPending ? null : error}
              onMake={() => mutate({})}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => show(false)}>{t('register.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
