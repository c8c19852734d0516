import {
  Button,
  Field,
  Input,
  Select,
  Switch,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState, type JSX, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeSamlSettings,
  getSamlConnection,
  roles,
  samlParts,
  type Role,
  type SamlSettings,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { bodyOf, formOf, hasTwins, type SettingsForm } from './settings-form.rules.ts';

const switches = [
  'isEnabled',
  'mayAddPeople',
  'mayStartAtProvider',
  'wantsResponseSigned',
] as const;

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
});

/** Who comes in, as whom and with which roles; and whether single sign-on is on. */
export function SettingsStep(props: {
  readonly settings: SamlSettings;
  readonly onTold: (text: string) => void;
}): JSX.Element {
  const styles = useConnectionStyles();
  const own = useStyles();
  const { t } = useTranslation('single-sign-on');
  const { draft: form, change, forget } = useDraft('single-sign-on', formOf(props.settings));
  const [isAsked, setIsAsked] = useState(false);
  const save = useEndpointChange(changeSamlSettings, {
    refreshes: [getSamlConnection],
    onDone: () => {
      forget();
      props.onTold(t('settings.saved'));
    },
  });
  const isTwice = hasTwins(form);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (!isTwice && !save.isPending) save.mutate({ body: bodyOf(form) });
  };
  const changeGroup = (at: number, part: Partial<SettingsForm['groupRoles'][number]>): void =>
    change({
      groupRoles: form.groupRoles.map((row, index) => (index === at ? { ...row, ...part } : row)),
    });
  return (
    <Section title={t('settings.title')} lead={t('settings.lead')}>
      <Panel>
        <form noValidate className={styles.form} onSubmit={submit}>
          {switches.map((name) => (
            <Field key={name} hint={t(`settings.${name}Hint`)}>
              <Switch
                label={t(`settings.${name}`)}
                checked={form[name]}
                onChange={(_event, { checked }) => change({ [name]: checked })}
              />
            </Field>
          ))}
          <h3 className={styles.name}>{t('settings.attributes')}</h3>
          <p className={styles.about}>{t('settings.attributesHint')}</p>
          <div className={own.grid}>
            {samlParts.map((part) => (
              <Field key={part} label={t(`parts.${part}`)}>
                <Input
                  autoComplete="off"
                  placeholder={t('settings.usual')}
                  value={form.attributes[part] ?? ''}
                  maxLength={255}
                  onChange={(_event, { value }) =>
                    change({ attributes: { ...form.attributes, [part]: value } })
                  }
                />
              </Field>
            ))}
          </div>
          <h3 className={styles.name}>{t('settings.groups')}</h3>
          <p className={styles.about}>{t('settings.groupsHint')}</p>
          {form.groupRoles.map((row, at) => (
            <div key={row.id} className={styles.addForm}>
              <Field label={t('settings.group')} className={styles.grow}>
                <Input
                  autoComplete="off"
                  maxLength={255}
                  value={row.group}
                  onChange={(_event, { value }) => changeGroup(at, { group: value })}
                />
              </Field>
              <Field label={t('settings.role')}>
                <Select
                  value={row.role}
                  onChange={(_event, { value }) => changeGroup(at, { role: value as Role })}
                >
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {t(`roles.${role}`)}
                    </option>
                  ))}
                </Select>
              </Field>
              <Button
                icon={<DeleteRegular />}
                aria-label={t('settings.removeGroup', { group: row.group })}
                onClick={() =>
                  change({
                    groupRoles: form.groupRoles.filter((_row, index) => index !== at),
                  })
                }
              />
            </div>
          ))}
          {isAsked && isTwice && (
            <Field validationMessage={t('settings.twice')}>
              <span />
            </Field>
          )}
          <div className={styles.actions}>
            <Button
              icon={<AddRegular />}
              onClick={() =>
                change({
                  groupRoles: [
                    ...form.groupRoles,
                    { id: crypto.randomUUID(), group: '', role: 'ld_administrator' },
                  ],
                })
              }
            >
              {t('settings.addGroup')}
            </Button>
            <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
              {t(save.isPending ? 'settings.saving' : 'settings.save')}
            </Button>
          </div>
          <ProblemMessage error={save.isPending ? null : save.error} />
        </form>
      </Panel>
    </Section>
  );
}
