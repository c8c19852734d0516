import type { TrainingEvent } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { endOf } from '../../calendar/index.ts';
import { getVisibleProgramme } from '../get-visible-programme.ts';
import { isOwner } from '../programme-access.ts';
import { listStoredTrainingEvents } from './training-events.store.ts';
import { listSignedUp } from './training-signups.store.ts';

/**
 * The training events of a programme as one person sees them; how many were there is for the owner.
 * @throws AppError `not-found` for whoever does not see the programme
 */
export async function listTrainingEventsFor(
  work: Work,
  session: Session,
  programmeId: string,
): Promise<{ events: TrainingEvent[] }> {
  await getVisibleProgramme(work, session, programmeId);
  const isOwned = await isOwner(work, session, programmeId);
  const stored = await listStoredTrainingEvents(work, programmeId);
  const signups = await listSignedUp(
    work,
    stored.map(({ id }) => id),
  );
  const events = stored.map((event): TrainingEvent => {
    const { id, attendanceAt } = event;
    const own = signups.filter((signup) => signup.trainingEventId === id);
    const mine = own.find(({ personId }) => personId === session.personId);
    const isRecorded = attendanceAt !== null;
    return {
      id,
      seriesName: event.seriesName,
      title: event.title,
      speaker: event.speaker,
      description: event.description,
      at: event.at,
      timeZone: event.timeZone,
      minutes: event.minutes,
      place: event.place,
      link: event.link,
      seats: event.seats,
      state: event.state,
      version: event.version,
      startsAt: event.startsAt.toISOString(),
      endsAt: endOf(event).toISOString(),
      signedUp: own.length,
      isSignedUp: mine !== undefined,
      hasAttended: isRecorded && mine !== undefined ? mine.hasAttended : null,
      attended: isRecorded && isOwned ? own.filter(({ hasAttended }) => hasAttended).length : null,
    };
  });
  return { events };
}
