import {
  Button,
  Field,
  Input,
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
  announceInProgramme,
  announcementRecipients,
  getProgramme,
  type AnnouncementInput,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

const most = { title: 120, words: 4000 };
const empty: AnnouncementInput = { title: '', words: '', recipients: 'audience' };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  button: { alignSelf: 'flex-start' },
});

/** Tells the people of the programme something. */
export function AnnounceForm({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const { draft, change, forget } = useDraft(`announcement.${programmeId}`, empty);
  const isComplete = draft.title.trim() !== '' && draft.words.trim() !== '';
  const send = useEndpointChange(announceInProgramme, {
    refreshes: [getProgramme],
    onDone: () => {
      change(empty);
      forget();
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isComplete) send.mutate({ params: { programmeId }, body: draft });
  };
  return (
    <Section title={t('announce.title')} lead={t('announce.lead')}>
      <Panel>
        <form className={styles.form} onSubmit={submit}>
          <Field label={t('announce.recipients')}>
            <RadioGroup
              value={draft.recipients}
              onChange={(_event, { value }) =>
                change({
                  recipients: announcementRecipients.find((each) => each === value) ?? 'audience',
                })
              }
            >
              {announcementRecipients.map((recipients) => (
                <Radio key={recipients} value={recipients} label={t(`announce.to.${recipients}`)} />
              ))}
            </RadioGroup>
          </Field>
          <Field label={t('announce.subject')} required>
            <Input
              value={draft.title}
              maxLength={most.title}
              onChange={(_event, { value }) => change({ title: value })}
            />
          </Field>
          <FreeTextField
            label={t('announce.words')}
            isRequired
            value={draft.words}
            maximum={most.words}
            rows={5}
            onChange={(words) => change({ words })}
          />
          <ProblemMessage error={send.error} />
          {send.data !== undefined && (
            <MessageBar intent="success">
              <MessageBarBody>{t('announce.done', { count: send.data.recipients })}</MessageBarBody>
            </MessageBar>
          )}
          <Button
            className={styles.button}
            type="submit"
            appearance="primary"
            disabledFocusable={!isComplete || send.isPending}
          >
            {t('announce.send')}
          </Button>
        </form>
      </Panel>
    </Section>
  );
}
