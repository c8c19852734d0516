import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlatformFamily } from '../../../../contract/index.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import type { EnteredForm } from './entered-form.rules.ts';
import { needsAddress, suggestAddresses } from './suggest-addresses.rules.ts';

/** Fills in the addresses that follow from the family, and from the platform's own address. */
export function AddressSuggestion(props: {
  readonly family: PlatformFamily;
  readonly clientId: string;
  readonly onFill: (part: Partial<EnteredForm>) => void;
}): JSX.Element | null {
  const { family, clientId, onFill } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const [address, setAddress] = useState('');
  if (family === 'other') return null;
  const found = suggestAddresses(family, address, clientId);
  const isAddressNeeded = needsAddress(family);
  return (
    <div className={isAddressNeeded ? styles.addForm : styles.actions}>
      {isAddressNeeded && (
        <Field className={styles.grow} label={t('form.address')} hint={t('form.addressHint')}>
          <Input
            type="url"
            autoComplete="off"
            value={address}
            onChange={(_event, { value }) => setAddress(value)}
          />
        </Field>
      )}
      <Button
        disabledFocusable={found === null}
        onClick={() => {
          if (found !== null) onFill({ ...found, tokenAudience: found.tokenAudience ?? '' });
        }}
      >
        {t('form.fill')}
      </Button>
    </div>
  );
}
