import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cancelTrainingEvent,
  changeTrainingEvent,
  listTrainingEvents,
  type TrainingEvent,
} from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Panel } from '../../../components/panel.tsx';
import { TrainingSummary } from '../../../components/training/training-summary.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useNow } from '../../../lib/use-now.ts';
import { AttendanceForm } from './attendance-form.tsx';
import { TrainingForm } from './training-form.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Training events with what their owner does with them. */
export function OwnedTrainingEvents(props: {
  readonly events: readonly TrainingEvent[];
  readonly none?: string;
}): JSX.Element {
  const styles = useStyles();
  if (props.events.length === 0) {
    return (
      <Panel>
        <Text>{props.none}</Text>
      </Panel>
    );
  }
  return (
    // Safari forgets that a list without markers is one; the role reminds it.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops lists without markers
    <ul role="list" className={styles.list}>
      {props.events.map((event) => (
        <Panel key={event.id} as="li">
          <OwnedTrainingEvent event={event} />
        </Panel>
      ))}
    </ul>
  );
}

function OwnedTrainingEvent({ event }: { readonly event: TrainingEvent }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('training');
  const now = useNow();
  const [form, setForm] = useState<'change' | 'cancel' | 'attendance' | null>(null);
  const close = (): void => setForm(null);
  const options = { refreshes: [listTrainingEvents], onDone: close };
  const change = useEndpointChange(changeTrainingEvent, options);
  const cancel = useEndpointChange(cancelTrainingEvent, options);
  const { id, title, seats, signedUp, attended } = event;
  const params = { id };
  const isPlanned = event.state === 'planned';
  const isAhead = Date.parse(event.startsAt) > now;
  if (form === 'change') {
    return (
      <TrainingForm
        draftKey={`training.change.${id}`}
        title={t('owner.changeTitle')}
        lead={t('owner.changeLead')}
        sendLabel={t('owner.save')}
        event={event}
        error={change.error}
        isBusy={change.isPending}
        onSend={(input, forget) =>
          change.mutate(
            { params, body: { ...input, basedOn: event.version } },
            { onSuccess: forget },
          )
        }
        onCancel={close}
      />
    );
  }
  const counts =
    attended !== null
      ? t('attended', { attended, signedUp })
      : seats === null
        ? t('signedUp', { count: signedUp })
        : t('ofSeats', { count: signedUp, seats });
  return (
    <>
      <TrainingSummary event={event} />
      <Text>{counts}</Text>
      {isPlanned && (
        <div className={styles.actions}>
          {isAhead ? (
            <>
              <Button aria-label={t('owner.changeOf', { title })} onClick={() => setForm('change')}>
                {t('owner.change')}
              </Button>
              <Button
                aria-label={t('cancel.actionOf', { title })}
                onClick={() => setForm('cancel')}
              >
                {t('cancel.action')}
              </Button>
            </>
          ) : (
            <Button
              aria-label={t('attendance.actionOf', { title })}
              aria-expanded={form === 'attendance'}
              onClick={() => setForm(form === 'attendance' ? null : 'attendance')}
            >
              {t('attendance.action')}
            </Button>
          )}
        </div>
      )}
      {form === 'attendance' && <AttendanceForm trainingEventId={id} onDone={close} />}
      <ConfirmDialog
        isOpen={form === 'cancel'}
        title={t('cancel.title', { title })}
        confirmLabel={t('cancel.action')}
        cancelLabel={t('cancel.keep')}
        isBusy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate({ params })}
        onClose={close}
      >
        {t('cancel.text')}
      </ConfirmDialog>
    </>
  );
}
