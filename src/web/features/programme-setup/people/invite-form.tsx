import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type JSX, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  inviteToProgramme,
  listProgrammeInvitations,
  type InvitationRole,
  type PersonCard,
  type ProgrammeSettings,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { PeoplePicker } from '../fields/people-picker.tsx';

const most = { people: 200, characters: 1000 };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  button: { alignSelf: 'flex-start' },
});

interface Invitation {
  readonly people: readonly PersonCard[];
  readonly role: InvitationRole;
  readonly words: string;
}

/** Asks people to take part, with a few words. */
export function InviteForm(props: {
  readonly programmeId: string;
  /** What the programme calls its roles; null: mentor, mentee. */
  readonly roleNames: ProgrammeSettings['roleNames'];
}): JSX.Element {
  const { programmeId, roleNames } = props;
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const { draft, change, forget } = useDraft<Invitation>(`invitation.${programmeId}`, {
    people: [],
    role: 'mentee',
    words: '',
  });
  const send = useEndpointChange(inviteToProgramme, {
    refreshes: [listProgrammeInvitations],
    onDone: () => {
      change({ people: [] });
      forget();
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { people, role, words } = draft;
    if (people.length === 0) return;
    send.mutate({
      params: { programmeId },
      body: { personIds: people.map(({ id }) => id), role, words },
    });
  };
  return (
    <Section title={t('invite.formTitle')} lead={t('invite.formLead')}>
      <Panel>
        <form className={styles.form} onSubmit={submit}>
          <PeoplePicker
            label={t('invite.whom')}
            selected={draft.people}
            maximum={most.people}
            onChange={(people) => change({ people })}
          />
          <Field label={t('invite.role')}>
            <RadioGroup
              layout="horizontal"
              value={draft.role}
              onChange={(_event, { value }) =>
                change({ role: value === 'mentor' ? 'mentor' : 'mentee' })
              }
            >
              {(['mentee', 'mentor'] as const).map((role) => (
                <Radio
                  key={role}
                  value={role}
                  label={roleNames[role] ?? t(`common:roles.${role}`)}
                />
              ))}
            </RadioGroup>
          </Field>
          <FreeTextField
            label={t('invite.words')}
            hint={t('invite.wordsHint')}
            value={draft.words}
            maximum={most.characters}
            rows={3}
            onChange={(words) => change({ words })}
          />
          <ProblemMessage error={send.error} />
          {send.data !== undefined && (
            <MessageBar intent="success">
              <MessageBarBody>{t('invite.done', { count: send.data.invited })}</MessageBarBody>
            </MessageBar>
          )}
          <Button
            className={styles.button}
            type="submit"
            appearance="primary"
            disabledFocusable={draft.people.length === 0 || send.isPending}
          >
            {t('invite.send')}
          </Button>
        </form>
      </Panel>
    </Section>
  );
}
