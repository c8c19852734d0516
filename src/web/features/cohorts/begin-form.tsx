import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type JSX, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createCohort, listCohorts } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { useEndpointChange } from '../../lib/use-endpoint.ts';

const mostCharacters = 120;

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
  field: { flexGrow: 1, minWidth: 'min(100%, 240px)', maxWidth: '420px' },
});

/** Begins a cohort with a name. */
export function BeginForm({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const navigate = useNavigate();
  const { draft, change, forget } = useDraft(`cohort.${programmeId}`, { name: '' });
  const create = useEndpointChange(createCohort, {
    refreshes: [listCohorts],
    onDone: ({ id }) => {
      forget();
      void navigate(`/programme-setup/${programmeId}/cohorts/${id}`);
    },
  });
  const name = draft.name.trim();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name !== '') create.mutate({ params: { programmeId }, body: { name } });
  };
  return (
    <Panel>
      <form className={styles.form} onSubmit={submit}>
        <Field className={styles.field} label={t('begin.name')} hint={t('begin.hint')}>
          <Input
            value={draft.name}
            maxLength={mostCharacters}
            onChange={(_event, { value }) => change({ name: value })}
          />
        </Field>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={name === '' || create.isPending}
        >
          {t('begin.start')}
        </Button>
      </form>
      <ProblemMessage error={create.error} />
    </Panel>
  );
}
