import {
  Button,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  Option,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listNominees,
  nominate,
  type InvitationRole,
  type PersonCard,
  type ProgrammePage,
} from '../../../contract/index.ts';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { useRoleWord } from '../../lib/use-role-word.ts';
import { useEndpoint, useEndpointChange } from '../../lib/use-endpoint.ts';

const mostCharacters = 1000;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  button: { alignSelf: 'flex-start' },
});

interface Nomination {
  readonly personId: string;
  readonly role: InvitationRole;
  readonly words: string;
}

/** For managers: somebody of their team whom they would nominate. */
export function NominatePanel({ page }: { readonly page: ProgrammePage }): JSX.Element | null {
  const { t } = useTranslation('programme');
  const params = { programmeId: page.programme.id };
  const nominees = useEndpoint(listNominees, { params }).data?.nominees ?? [];
  const [isOpen, setIsOpen] = useState(false);
  if (!page.isOpen || nominees.length === 0) return null;
  return (
    <Section title={t('nominate.title')} lead={t('nominate.lead')}>
      <Panel>
        {isOpen ? (
          <NominateForm programmeId={page.programme.id} nominees={nominees} />
        ) : (
          <div>
            <Button onClick={() => setIsOpen(true)}>{t('nominate.open')}</Button>
          </div>
        )}
      </Panel>
    </Section>
  );
}

function NominateForm(props: {
  readonly programmeId: string;
  readonly nominees: readonly {
    readonly person: PersonCard;
    readonly roles: readonly InvitationRole[];
  }[];
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const roleWord = useRoleWord();
  const { programmeId } = props;
  const { draft, change, forget } = useDraft<Nomination>(`nomination.${programmeId}`, {
    personId: '',
    role: 'mentee',
    words: '',
  });
  const send = useEndpointChange(nominate, {
    refreshes: [listNominees],
    onDone: () => {
      forget();
      change({ personId: '', words: '' });
    },
  });
  const nameOf = (id: string): string =>
    props.nominees.find(({ person }) => person.id === id)?.person.name ?? '';
  const chosen = props.nominees.find(({ person }) => person.id === draft.personId);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (chosen) send.mutate({ params: { programmeId }, body: draft });
  };
  const told = send.variables?.body.personId;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t('nominate.person')} required>
        <Dropdown
          value={nameOf(draft.personId)}
          selectedOptions={draft.personId === '' ? [] : [draft.personId]}
          onOptionSelect={(_event, data) => change({ personId: data.optionValue ?? '' })}
        >
          {props.nominees.map(({ person, roles }) => (
            <Option key={person.id} value={person.id} text={person.name}>
              {roles.length === 0 ? person.name : `${person.name} (${t('nominate.asked')})`}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={t('nominate.role')}>
        <RadioGroup
          layout="horizontal"
          value={draft.role}
          onChange={(_event, { value }) => change({ role: value as InvitationRole })}
        >
          {(['mentee', 'mentor'] as const).map((role) => (
            <Radio
              key={role}
              value={role}
              label={roleWord(role, programmeId)}
              disabled={chosen?.roles.includes(role) === true}
            />
          ))}
        </RadioGroup>
      </Field>
      <FreeTextField
        label={t('nominate.words')}
        hint={t('nominate.wordsHint')}
        value={draft.words}
        maximum={mostCharacters}
        rows={3}
        onChange={(words) => change({ words })}
      />
      <ProblemMessage error={send.error} />
      {send.isSuccess && told !== undefined && (
        <MessageBar intent="success">
          <MessageBarBody>{t('nominate.done', { name: nameOf(told) })}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        className={styles.button}
        type="submit"
        appearance="primary"
        disabledFocusable={chosen === undefined || send.isPending}
      >
        {t('nominate.send')}
      </Button>
    </form>
  );
}
