import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type JSX, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getTeamsConnection,
  saveTeamsConnection,
  type TeamsConnection,
} from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { emptyForm, formOf, problemsOf, settingsOf, type TeamsField } from './teams-form.rules.ts';

/** The ids of the app registration and the app, and the addresses that Microsoft asks of every app. */
export function TeamsForm(props: {
  readonly connection: TeamsConnection | null;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { connection } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('teams');
  const { draft, change, forget } = useDraft(
    'teams-connection',
    connection === null ? emptyForm : formOf(connection),
  );
  const [isAsked, setIsAsked] = useState(false);
  const allProblems = problemsOf(draft);
  const problems = isAsked ? allProblems : {};
  const { mutate, isPending, error } = useEndpointChange(saveTeamsConnection, {
    refreshes: [getTeamsConnection],
    onDone: () => {
      forget();
      props.onTold(t('form.saved'));
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (Object.keys(allProblems).length > 0 || isPending) return;
    mutate({ body: { ...settingsOf(draft), isEnabled: connection?.isEnabled ?? true } });
  };
  const text = (field: TeamsField, hint?: string): JSX.Element => {
    const problem = problems[field];
    return (
      <Field
        required={field !== 'appId'}
        label={t(`form.${field}`)}
        {...(hint === undefined ? {} : { hint })}
        {...(problem === undefined ? {} : { validationMessage: t(`form.${problem}`) })}
      >
        <Input
          autoComplete="off"
          value={draft[field]}
          onChange={(_event, { value }) => change({ [field]: value })}
        />
      </Field>
    );
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      {text('directoryId')}
      {text('clientId')}
      {text('privacyUrl', t('form.asked'))}
      {text('termsUrl', t('form.asked'))}
      {text('appId', t('form.appIdHint'))}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          {t(isPending ? 'form.saving' : 'form.save')}
        </Button>
      </div>
      <ProblemMessage error={isPending ? null : error} />
    </form>
  );
}
