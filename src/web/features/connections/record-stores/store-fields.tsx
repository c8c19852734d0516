import { Field, Input, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordStoreSettings } from '../../../../contract/index.ts';
import type { FieldProblems, StoreField } from './store-form.rules.ts';

const versions = ['2.0.0', '1.0.3'] as const;

/** The settings of a record store, one by one. */
export function StoreFields(props: {
  readonly settings: RecordStoreSettings;
  readonly problems: FieldProblems;
  readonly isNew: boolean;
  readonly onChange: (change: Partial<RecordStoreSettings>) => void;
}): JSX.Element {
  const { settings, problems, isNew, onChange } = props;
  const { t } = useTranslation('connections');
  const told = (field: StoreField) => {
    const problem = problems[field];
    return problem === undefined ? {} : { validationMessage: t(`storeForm.${problem}`) };
  };
  return (
    <>
      <Field required label={t('storeForm.name')} hint={t('storeForm.nameHint')} {...told('name')}>
        <Input value={settings.name} onChange={(_event, { value }) => onChange({ name: value })} />
      </Field>
      <Field
        required
        label={t('storeForm.endpoint')}
        hint={t('storeForm.endpointHint')}
        {...told('endpoint')}
      >
        <Input
          type="url"
          value={settings.endpoint}
          onChange={(_event, { value }) => onChange({ endpoint: value })}
        />
      </Field>
      <Field required label={t('storeForm.username')} {...told('username')}>
        <Input
          autoComplete="off"
          value={settings.username}
          onChange={(_event, { value }) => onChange({ username: value })}
        />
      </Field>
      <Field
        required={isNew}
        label={t('storeForm.password')}
        {...(isNew ? {} : { hint: t('storeForm.passwordKeeps') })}
        {...told('password')}
      >
        <Input
          type="password"
          autoComplete="new-password"
          value={settings.password}
          onChange={(_event, { value }) => onChange({ password: value })}
        />
      </Field>
      <Field label={t('storeForm.version')} hint={t('storeForm.versionHint')}>
        <RadioGroup
          layout="horizontal"
          value={settings.version}
          onChange={(_event, { value }) => {
            const version = versions.find((known) => known === value);
            if (version !== undefined) onChange({ version });
          }}
        >
          {versions.map((version) => (
            <Radio key={version} value={version} label={version} />
          ))}
        </RadioGroup>
      </Field>
      <Switch
        label={t('storeForm.enabled')}
        checked={settings.isEnabled}
        onChange={(_event, { checked }) => onChange({ isEnabled: checked })}
      />
    </>
  );
}
