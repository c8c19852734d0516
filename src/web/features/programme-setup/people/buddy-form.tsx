import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listBuddyCandidates,
  listCohorts,
  proposeBuddy,
  type PersonCard,
} from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { Panel } from '../../../components/panel.tsx';
import { usePersonPlace } from '../../../components/person-summary.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { ApiProblem } from '../../../lib/api-problem.ts';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';
import { PeoplePicker } from '../fields/people-picker.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  button: { alignSelf: 'flex-start' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Proposes a buddy to a newcomer by hand; both of them decide. */
export function BuddyForm({ programmeId }: { readonly programmeId: string }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const [newcomers, setNewcomers] = useState<readonly PersonCard[]>([]);
  const [registrationId, setRegistrationId] = useState('');
  const propose = useEndpointChange(proposeBuddy, {
    refreshes: [listBuddyCandidates, listCohorts],
    onDone: () => choose([]),
  });
  const choose = (people: readonly PersonCard[]): void => {
    setNewcomers(people);
    setRegistrationId('');
  };
  const [newcomer] = newcomers;
  // The product's words for it are those for whoever asks themselves.
  const isAsked =
    propose.error instanceof ApiProblem && propose.error.problem.code === 'already-asked';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (newcomer === undefined || registrationId === '') return;
    const params = { programmeId, menteeId: newcomer.id };
    propose.mutate({ params, body: { registrationId } });
  };
  return (
    <Section title={t('buddy.title')} lead={t('buddy.lead')}>
      <Panel>
        <form className={styles.form} onSubmit={submit}>
          <PeoplePicker
            label={t('buddy.newcomer')}
            selected={newcomers}
            maximum={1}
            onChange={choose}
          />
          {newcomer !== undefined && (
            <Candidates
              key={newcomer.id}
              programmeId={programmeId}
              newcomer={newcomer}
              selected={registrationId}
              onSelect={setRegistrationId}
            />
          )}
          {isAsked ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{t('buddy.asked')}</MessageBarBody>
            </MessageBar>
          ) : (
            <ProblemMessage error={propose.error} />
          )}
          {propose.data !== undefined && (
            <MessageBar intent="success">
              <MessageBarBody>
                {t('buddy.done')}{' '}
                <AppLink to={`/programme-setup/${programmeId}/cohorts/${propose.data.id}`}>
                  {t('buddy.follow')}
                </AppLink>
              </MessageBarBody>
            </MessageBar>
          )}
          <Button
            className={styles.button}
            type="submit"
            appearance="primary"
            disabledFocusable={registrationId === '' || propose.isPending}
          >
            {t('buddy.ask')}
          </Button>
        </form>
      </Panel>
    </Section>
  );
}

function Candidates(props: {
  readonly programmeId: string;
  readonly newcomer: PersonCard;
  readonly selected: string;
  readonly onSelect: (registrationId: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const placeOf = usePersonPlace();
  const { programmeId, newcomer } = props;
  const { data, error } = useEndpoint(listBuddyCandidates, {
    params: { programmeId, menteeId: newcomer.id },
  });
  if (error !== null) return <ProblemMessage error={error} />;
  if (data === undefined) return <Spinner size="small" label={t('buddy.looking')} />;
  if (data.candidates.length === 0) return <Text>{t('buddy.nobody')}</Text>;
  return (
    <Field label={t('buddy.whom', { name: newcomer.name })} hint={t('buddy.whomHint')}>
      <RadioGroup value={props.selected} onChange={(_event, { value }) => props.onSelect(value)}>
        {data.candidates.map(({ registrationId, mentor, freeSeats }) => (
          <Radio
            key={registrationId}
            value={registrationId}
            label={
              <>
                {mentor.name}
                <br />
                <Text size={200} className={styles.faint}>
                  {[mentor.jobTitle, placeOf(mentor), t('buddy.candidate', { count: freeSeats })]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
