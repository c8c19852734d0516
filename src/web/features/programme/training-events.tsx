import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listTrainingEvents,
  signOffFromTraining,
  signUpForTraining,
  type TrainingEvent,
} from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { TrainingSummary } from '../../components/training/training-summary.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useEndpoint, useEndpointChange } from '../../lib/use-endpoint.ts';
import { useNow } from '../../lib/use-now.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** The training events of a programme: those to come, and those that the person was at. */
export function TrainingEvents(props: { readonly programmeId: string }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('training');
  const now = useNow();
  const { data, error, refetch } = useEndpoint(listTrainingEvents, {
    params: { programmeId: props.programmeId },
  });
  const shown = (data?.events ?? []).filter(
    ({ endsAt, hasAttended }) => Date.parse(endsAt) > now || hasAttended === true,
  );
  if (shown.length === 0 && error === null) return null;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ProblemMessage error={error} />
      {/* Safari forgets that a list without markers is one; the role reminds it. */}
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops lists without markers */}
      <ul role="list" className={styles.list}>
        {shown.map((event) => (
          <Panel key={event.id} as="li">
            <TrainingSummary event={event} />
            {event.description !== '' && <WrittenText>{event.description}</WrittenText>}
            {event.state === 'planned' && Date.parse(event.startsAt) > now && (
              <Seat event={event} onRefused={() => void refetch()} />
            )}
          </Panel>
        ))}
      </ul>
    </Section>
  );
}

/** Whether there is room, and taking a seat or giving it back. */
function Seat(props: {
  readonly event: TrainingEvent;
  readonly onRefused: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('training');
  const { id, title, seats, signedUp, isSignedUp } = props.event;
  const options = { refreshes: [listTrainingEvents], onFailed: props.onRefused };
  const signUp = useEndpointChange(signUpForTraining, options);
  const signOff = useEndpointChange(signOffFromTraining, options);
  const change = isSignedUp ? signOff : signUp;
  const left = seats === null ? null : Math.max(0, seats - signedUp);
  const isFull = left === 0 && !isSignedUp;
  const words = (): string => {
    if (left === null) return t('signedUp', { count: signedUp });
    return left === 0 ? t('full') : t('left', { count: left });
  };
  return (
    <>
      <ProblemMessage error={signUp.error ?? signOff.error} />
      <div className={styles.foot}>
        {!isFull && (
          <Button
            appearance={isSignedUp ? 'secondary' : 'primary'}
            aria-label={t(isSignedUp ? 'signOffFrom' : 'signUpFor', { title })}
            disabledFocusable={change.isPending}
            onClick={() => {
              signUp.reset();
              signOff.reset();
              change.mutate({ params: { id } });
            }}
          >
            {t(isSignedUp ? 'signOff' : 'signUp')}
          </Button>
        )}
        <Text size={200} role="status" className={styles.faint}>
          {words()}
        </Text>
      </div>
    </>
  );
}
