import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type JSX, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getTeamsConnection,
  removeTeamsGraphAccess,
  saveTeamsGraphAccess,
  type TeamsConnection,
} from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { LastProblem } from '../last-problem.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** The secret with which people are told in Teams, what came of it, and a way to take it back. */
export function GraphAccess(props: {
  readonly graphAccess: TeamsConnection['graphAccess'];
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { graphAccess } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('teams');
  const [clientSecret, setClientSecret] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const save = useEndpointChange(saveTeamsGraphAccess, {
    refreshes: [getTeamsConnection],
    onDone: () => {
      setClientSecret('');
      setIsAsked(false);
      props.onTold(t('step6.saved'));
    },
  });
  const remove = useEndpointChange(removeTeamsGraphAccess, {
    refreshes: [getTeamsConnection],
    onDone: () => props.onTold(t('step6.removed')),
  });
  const isMissing = clientSecret.trim() === '';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (!isMissing && !save.isPending) save.mutate({ body: { clientSecret } });
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      {graphAccess !== null && <Outcome graphAccess={graphAccess} />}
      <Field
        required
        label={t('step6.label')}
        hint={t(graphAccess === null ? 'step6.hint' : 'step6.keep')}
        {...(isAsked && isMissing ? { validationMessage: t('form.missing') } : {})}
      >
        <Input
          type="password"
          autoComplete="off"
          maxLength={500}
          value={clientSecret}
          onChange={(_event, { value }) => setClientSecret(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" disabledFocusable={save.isPending}>
          {t(save.isPending ? 'form.saving' : 'step6.save')}
        </Button>
        {graphAccess !== null && (
          <Button
            appearance="subtle"
            disabledFocusable={remove.isPending}
            onClick={() => remove.mutate({})}
          >
            {t('step6.remove')}
          </Button>
        )}
      </div>
      <ProblemMessage
        error={save.isPending || remove.isPending ? null : (save.error ?? remove.error)}
      />
    </form>
  );
}

function Outcome(props: {
  readonly graphAccess: NonNullable<TeamsConnection['graphAccess']>;
}): JSX.Element {
  const { lastSentAt, lastProblem, lastProblemAt } = props.graphAccess;
  const { t } = useTranslation('teams');
  const connections = useTranslation('connections');
  const format = useFormat();
  return (
    <>
      <FactList
        facts={[
          {
            name: t('step6.lastSent'),
            value: lastSentAt === null ? connections.t('never') : format.relative(lastSentAt),
          },
        ]}
      />
      {lastProblem !== null && lastProblemAt !== null && (
        <LastProblem
          title={t('step6.problemAt', { when: format.relative(lastProblemAt) })}
          words={t(`step6.problems.${lastProblem}`)}
        />
      )}
    </>
  );
}
