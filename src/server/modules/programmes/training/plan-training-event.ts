import type { TrainingEventInput } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { instantOf } from '../../calendar/index.ts';
import { requireOwnership } from '../programme-access.ts';
import { getProgramme } from '../programmes.store.ts';
import { refuseInput } from './refuse-input.ts';
import { insertTrainingEvent } from './training-events.store.ts';

/**
 * An owner plans a training event.
 * @throws AppError `not-found` for who does not own the programme, `conflict` while nobody sees it or
 *   when it is over, `invalid-input` for a time that has passed
 */
export async function planTrainingEvent(
  work: Work,
  session: Session,
  programmeId: string,
  input: TrainingEventInput,
): Promise<void> {
  await requireOwnership(work, session, programmeId);
  const { state } = await getProgramme(work, programmeId);
  if (state !== 'open' && state !== 'running') throw new AppError('conflict', { detail: state });
  const startsAt = instantOf(input.at, input.timeZone);
  if (startsAt <= work.now) refuseInput('at', 'This time has passed.');
  const id = newId(work.now);
  await insertTrainingEvent(
    work,
    {
      ...input,
      id,
      programmeId,
      startsAt,
      state: 'planned',
      version: 1,
      calendarSequence: 0,
      isReminded: false,
      attendanceAt: null,
    },
    session.personId,
  );
  await recordAudit(work, {
    action: 'training-event.planned',
    subject: { kind: 'programme', id: programmeId },
    details: { trainingEventId: id },
  });
}
