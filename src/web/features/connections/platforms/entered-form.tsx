import { Button, Field, Input, Text, Textarea } from '@fluentui/react-components';
import { PlugConnectedCheckmarkRegular } from '@fluentui/react-icons/svg/plug-connected-checkmark';
import { useState, type JSX, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkPlatform,
  enterPlatform,
  listPlatforms,
  type Platform,
  type PlatformFamily,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { AddressSuggestion } from './address-suggestion.tsx';
import { CheckResults } from './check-results.tsx';
import {
  bodyOf,
  emptyForm,
  formOf,
  platformOf,
  problemsOf,
  type EnteredField,
} from './entered-form.rules.ts';

/** What the platform tells, to be entered, tested and saved; or the addresses of one to be changed. */
export function EnteredForm(props: {
  readonly family: PlatformFamily;
  /** The platform to change; null enters one. */
  readonly platform: Platform | null;
  readonly onSaved: (id: string) => void;
}): JSX.Element {
  const { platform } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const [form, setForm] = useState(platform === null ? emptyForm : formOf(platform));
  const [isAsked, setIsAsked] = useState(false);
  const whole = { ...form, family: platform?.family ?? props.family };
  const allProblems = problemsOf(whole);
  const problems = isAsked ? allProblems : {};
  const check = useEndpointChange(checkPlatform);
  const save = useEndpointChange(enterPlatform, {
    refreshes: [listPlatforms],
    onDone: ({ id }) => props.onSaved(id),
  });
  const change = (part: Partial<typeof form>): void => {
    check.reset();
    setForm({ ...form, ...part });
  };
  const isSound = Object.keys(allProblems).length === 0;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (isSound && !save.isPending) save.mutate({ body: bodyOf(whole) });
  };
  const test = (): void => {
    setIsAsked(true);
    if (isSound && !check.isPending) check.mutate({ body: platformOf(whole) });
  };
  const text = (
    field: Exclude<EnteredField, 'deploymentIds'>,
    more: { hint?: string; isFixed?: boolean; isOptional?: boolean } = {},
  ): JSX.Element => {
    const problem = problems[field];
    return (
      <Field
        required={more.isOptional !== true}
        label={t(`form.${field}`)}
        {...(more.hint === undefined ? {} : { hint: more.hint })}
        {...(problem === undefined ? {} : { validationMessage: t(`form.${problem}`) })}
      >
        <Input
          autoComplete="off"
          readOnly={more.isFixed === true}
          value={form[field]}
          onChange={(_event, { value }) => change({ [field]: value })}
        />
      </Field>
    );
  };
  const isNew = platform === null;
  return (
    <Section
      title={isNew ? t('form.heading') : t('form.changeTitle', { name: platform.name })}
      lead={t(isNew ? 'form.lead' : 'form.changeLead')}
    >
      <Panel>
        <form noValidate className={styles.form} onSubmit={submit}>
          {text('name')}
          {text('clientId', { isFixed: !isNew })}
          {isNew && (
            <AddressSuggestion family={props.family} clientId={form.clientId} onFill={change} />
          )}
          {text('issuer', { isFixed: !isNew })}
          {text('authorizationEndpoint')}
          {text('tokenEndpoint')}
          {text('tokenAudience', { hint: t('form.tokenAudienceHint'), isOptional: true })}
          {text('jwksUri')}
          {isNew && (
            <Field
              label={t('form.deploymentIds')}
              hint={t('form.deploymentIdsHint')}
              {...(problems.deploymentIds === undefined
                ? {}
                : { validationMessage: t(`form.${problems.deploymentIds}`) })}
            >
              <Textarea
                rows={2}
                value={form.deploymentIds}
                onChange={(_event, { value }) => change({ deploymentIds: value })}
              />
            </Field>
          )}
          <div className={styles.actions}>
            <Button
              icon={<PlugConnectedCheckmarkRegular />}
              disabledFocusable={check.isPending}
              onClick={test}
            >
              {t(check.isPending ? 'form.checking' : 'form.check')}
            </Button>
            <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
              {save.isPending ? t('form.saving') : t(isNew ? 'form.save' : 'form.change')}
            </Button>
          </div>
          <ProblemMessage
            error={save.isPending || check.isPending ? null : (save.error ?? check.error)}
          />
          <Text role="status" className={styles.told}>
            {check.data !== undefined && <CheckResults checks={check.data.checks} />}
          </Text>
        </form>
      </Panel>
    </Section>
  );
}
