import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { TrainingSignedOff, TrainingSignedUp } from '../events.ts';
import { getVisibleProgramme } from '../get-visible-programme.ts';
import { lockTrainingEvent } from './training-events.store.ts';
import { listSignedUp, writeSignup } from './training-signups.store.ts';

/**
 * Somebody who sees the programme takes a seat; whoever has one keeps it.
 * @throws AppError `not-found` for whoever does not see the programme, `conflict` when it has begun or
 *   was called off, `training-full` when there is no seat left
 * @returns the programme's id
 */
export async function signUpForTraining(work: Work, session: Session, id: string): Promise<string> {
  const event = await lockTrainingEvent(work, id);
  const { programmeId, seats } = event;
  await getVisibleProgramme(work, session, programmeId);
  if (event.state === 'cancelled' || event.startsAt <= work.now) throw new AppError('conflict');
  const signedUp = await listSignedUp(work, [id]);
  const { personId } = session;
  if (signedUp.some((signup) => signup.personId === personId)) return programmeId;
  if (seats !== null && signedUp.length >= seats) throw new AppError('training-full');
  await writeSignup(work, id, personId, true);
  await work.publish(TrainingSignedUp, { programmeId, trainingEventId: id, personId });
  await recordAudit(work, {
    action: 'training-event.signed-up',
    subject: { kind: 'programme', id: programmeId },
    details: { trainingEventId: id },
  });
  return programmeId;
}

/**
 * Somebody gives their seat back; whoever has none changes nothing.
 * @throws AppError `not-found` for whoever does not see the programme, `conflict` when it has begun or
 *   was called off
 * @returns the programme's id
 */
export async function signOffFromTraining(
  work: Work,
  session: Session,
  id: string,
): Promise<string> {
  const event = await lockTrainingEvent(work, id);
  const { programmeId } = event;
  await getVisibleProgramme(work, session, programmeId);
  if (event.state === 'cancelled' || event.startsAt <= work.now) throw new AppError('conflict');
  const { personId } = session;
  const signedUp = await listSignedUp(work, [id]);
  if (!signedUp.some((signup) => signup.personId === personId)) return programmeId;
  await writeSignup(work, id, personId, false);
  await work.publish(TrainingSignedOff, { programmeId, trainingEventId: id, personId });
  await recordAudit(work, {
    action: 'training-event.signed-off',
    subject: { kind: 'programme', id: programmeId },
    details: { trainingEventId: id },
  });
  return programmeId;
}
