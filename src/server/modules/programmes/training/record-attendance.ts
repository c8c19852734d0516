import type { z } from 'zod';
import type { getTrainingAttendance } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { lockOwnedTrainingEvent } from './lock-owned-training-event.ts';
import { writeTrainingEvent } from './training-events.store.ts';
import { listSignedUp, writeAttendance } from './training-signups.store.ts';

type Attendance = z.input<typeof getTrainingAttendance.response>;

/**
 * Who signed up, and who was there.
 * @throws AppError `not-found` for who does not own the programme
 */
export async function findAttendance(
  work: Work,
  session: Session,
  id: string,
): Promise<Attendance> {
  const event = await lockOwnedTrainingEvent(work, session, id);
  const signedUp = await listSignedUp(work, [id]);
  const people = await getPeople(
    work,
    signedUp.map(({ personId }) => personId),
  );
  const found = signedUp.flatMap(({ personId, hasAttended }) => {
    const person = people.get(personId);
    return person ? [{ person: personCard(person), hasAttended }] : [];
  });
  return {
    recordedAt: event.attendanceAt?.toISOString() ?? null,
    people: found.sort((one, other) => one.person.name.localeCompare(other.person.name)),
  };
}

/**
 * An owner says who was there; said again, it corrects.
 * @throws AppError `conflict` before it has begun or when it was called off, `invalid-input` for
 *   somebody who did not sign up
 */
export async function recordAttendance(
  work: Work,
  session: Session,
  id: string,
  attendeeIds: readonly string[],
): Promise<void> {
  const event = await lockOwnedTrainingEvent(work, session, id);
  if (event.state === 'cancelled' || event.startsAt > work.now) throw new AppError('conflict');
  const signedUp = new Set((await listSignedUp(work, [id])).map(({ personId }) => personId));
  const issues = attendeeIds.flatMap((personId, index) =>
    signedUp.has(personId)
      ? []
      : [{ path: `body.attendeeIds.${String(index)}`, message: 'They have not signed up.' }],
  );
  if (issues.length > 0) throw new AppError('invalid-input', { issues });
  await writeAttendance(work, id, attendeeIds);
  await writeTrainingEvent(work, { ...event, attendanceAt: event.attendanceAt ?? work.now });
  await recordAudit(work, {
    action: 'training-event.attendance-recorded',
    subject: { kind: 'programme', id: event.programmeId },
    details: { trainingEventId: id, attendees: new Set(attendeeIds).size },
  });
}
