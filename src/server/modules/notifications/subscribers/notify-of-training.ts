import type { NoticeKind } from '../../../../contract/index.ts';
import type { DomainEvent, EventType } from '../../../jobs/event.ts';
import { subscribe } from '../../../jobs/job.ts';
import type { QueueWorker } from '../../../jobs/job.ts';
import {
  getTrainingEvent,
  listSignedUp,
  TrainingCancelled,
  TrainingChanged,
  TrainingNeared,
  TrainingSignedOff,
  TrainingSignedUp,
} from '../../programmes/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';

interface TrainingHappened {
  readonly programmeId: string;
  readonly trainingEventId: string;
  /** Whose seat it is about; left out: everybody's who has one. */
  readonly personId?: string;
}

/**
 * Tells people of a training event; the e-mail brings its entry of the calendar along.
 * @param effect rest of the queue's name after `notify-of-training-`
 */
function notifyOf<Payload extends TrainingHappened>(
  effect: string,
  event: EventType<Payload>,
  kind: NoticeKind,
): QueueWorker {
  return subscribe(
    `notify-of-training-${effect}`,
    event,
    (context, happened: DomainEvent<Payload>) =>
      notify(context, happened, async (work) => {
        const { programmeId, trainingEventId, personId } = happened.payload;
        const training = await getTrainingEvent(work, trainingEventId);
        const values = {
          ...(await programmeValue(work, programmeId)),
          title: training.title,
          meetsAt: training.startsAt.toISOString(),
        };
        const personIds =
          personId === undefined
            ? (await listSignedUp(work, [trainingEventId])).map((signup) => signup.personId)
            : [personId];
        return personIds.map((id) => ({
          personId: id,
          kind,
          link: `/programmes/${programmeId}`,
          values,
          trainingEventId,
        }));
      }),
  );
}

export const notifyOfTraining = [
  notifyOf('signed-up', TrainingSignedUp, 'training-signed-up'),
  notifyOf('signed-off', TrainingSignedOff, 'training-signed-off'),
  notifyOf('changed', TrainingChanged, 'training-changed'),
  notifyOf('cancelled', TrainingCancelled, 'training-cancelled'),
  notifyOf('neared', TrainingNeared, 'training-reminder'),
];
