import type { z } from 'zod';
import type { changeTrainingEvent as changeEndpoint } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { instantOf, isReminderNeedless } from '../../calendar/index.ts';
import { TrainingChanged } from '../events.ts';
import { lockOwnedTrainingEvent } from './lock-owned-training-event.ts';
import { refuseInput } from './refuse-input.ts';
import { writeTrainingEvent } from './training-events.store.ts';
import { listSignedUp } from './training-signups.store.ts';

/** What people's calendars hold of one: a change of these is sent to them. */
const inCalendars = ['title', 'at', 'timeZone', 'minutes', 'place', 'link'] as const;

/**
 * An owner changes a training event that has not begun.
 * @throws AppError `conflict` when another changed it meanwhile, it has begun or was called off;
 *   `invalid-input` for a time that has passed, or fewer seats than people who have one
 * @returns the programme's id
 */
export async function changeTrainingEvent(
  work: Work,
  session: Session,
  id: string,
  { basedOn, ...input }: z.output<(typeof changeEndpoint)['body']>,
): Promise<string> {
  const event = await lockOwnedTrainingEvent(work, session, id);
  const isAhead = event.state === 'planned' && event.startsAt > work.now;
  if (event.version !== basedOn || !isAhead) throw new AppError('conflict');
  const startsAt = instantOf(input.at, input.timeZone);
  if (startsAt <= work.now) refuseInput('at', 'This time has passed.');
  const signedUp = (await listSignedUp(work, [id])).length;
  if (input.seats !== null && input.seats < signedUp) {
    refuseInput('seats', `${String(signedUp)} people have signed up already.`);
  }
  const isTold = inCalendars.some((field) => input[field] !== event[field]);
  const isMoved = startsAt.getTime() !== event.startsAt.getTime();
  await writeTrainingEvent(work, {
    ...event,
    ...input,
    startsAt,
    version: event.version + 1,
    calendarSequence: event.calendarSequence + (isTold ? 1 : 0),
    isReminded: isMoved ? isReminderNeedless(startsAt, work.now) : event.isReminded,
  });
  const { programmeId } = event;
  if (isTold) await work.publish(TrainingChanged, { programmeId, trainingEventId: id });
  await recordAudit(work, {
    action: 'training-event.changed',
    subject: { kind: 'programme', id: programmeId },
    details: { trainingEventId: id, isMoved },
  });
  return programmeId;
}
