import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { TrainingCancelled } from '../events.ts';
import { lockOwnedTrainingEvent } from './lock-owned-training-event.ts';
import { writeTrainingEvent } from './training-events.store.ts';

/**
 * An owner calls a training event off that has not begun.
 * @throws AppError `conflict` when it has begun or was called off before
 * @returns the programme's id
 */
export async function cancelTrainingEvent(
  work: Work,
  session: Session,
  id: string,
): Promise<string> {
  const event = await lockOwnedTrainingEvent(work, session, id);
  if (event.state === 'cancelled' || event.startsAt <= work.now) throw new AppError('conflict');
  await writeTrainingEvent(work, {
    ...event,
    state: 'cancelled',
    version: event.version + 1,
    calendarSequence: event.calendarSequence + 1,
  });
  const { programmeId } = event;
  await work.publish(TrainingCancelled, { programmeId, trainingEventId: id });
  await recordAudit(work, {
    action: 'training-event.cancelled',
    subject: { kind: 'programme', id: programmeId },
    details: { trainingEventId: id },
  });
  return programmeId;
}
