import type { TrainingEventInput } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';

/** What an owner plans for those whom the programme is for. */
export interface StoredTrainingEvent extends TrainingEventInput {
  readonly id: string;
  readonly programmeId: string;
  readonly startsAt: Date;
  readonly state: 'planned' | 'cancelled';
  /** Rises with every change. */
  readonly version: number;
  /** SEQUENCE of the calendar entry (RFC 5545 §3.8.7.4). */
  readonly calendarSequence: number;
  readonly isReminded: boolean;
  /** When somebody first said who was there. */
  readonly attendanceAt: Date | null;
}

function select(work: Work) {
  return work.db.selectFrom('training_events').selectAll().where('tenant_id', '=', work.tenantId);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): StoredTrainingEvent => ({
  id: row.id,
  programmeId: row.programme_id,
  seriesName: row.series_name,
  title: row.title,
  speaker: row.speaker,
  description: row.description,
  at: row.first_at,
  timeZone: row.time_zone,
  startsAt: row.starts_at,
  minutes: row.minutes,
  place: row.place,
  link: row.link,
  seats: row.seats,
  state: row.state === 'cancelled' ? 'cancelled' : 'planned',
  version: row.version,
  calendarSequence: row.calendar_sequence,
  isReminded: row.reminded_at !== null,
  attendanceAt: row.attendance_at,
});

/** @returns the programme's, in the order of time */
export async function listStoredTrainingEvents(
  work: Work,
  programmeId: string,
): Promise<readonly StoredTrainingEvent[]> {
  const rows = await select(work)
    .where('programme_id', '=', programmeId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** @returns these, in the order of time */
export async function findTrainingEvents(
  work: Work,
  ids: readonly string[],
): Promise<readonly StoredTrainingEvent[]> {
  if (ids.length === 0) return [];
  const rows = await select(work)
    .where('id', 'in', [...ids])
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** @throws AppError `not-found` */
export async function getTrainingEvent(work: Work, id: string): Promise<StoredTrainingEvent> {
  return orNotFound(await select(work).where('id', '=', id).executeTakeFirst());
}

/**
 * The same, its row locked until the transaction ends: seats are counted one after the other.
 * @throws AppError `not-found`
 */
export async function lockTrainingEvent(work: Work, id: string): Promise<StoredTrainingEvent> {
  return orNotFound(await select(work).where('id', '=', id).forUpdate().executeTakeFirst());
}

function orNotFound(row: Row | undefined): StoredTrainingEvent {
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

const columnsOf = (work: Work, event: StoredTrainingEvent) => ({
  series_name: event.seriesName,
  title: event.title,
  speaker: event.speaker,
  description: event.description,
  first_at: event.at,
  time_zone: event.timeZone,
  starts_at: event.startsAt,
  minutes: event.minutes,
  place: event.place,
  link: event.link,
  seats: event.seats,
  state: event.state,
  version: event.version,
  calendar_sequence: event.calendarSequence,
  reminded_at: event.isReminded ? work.now : null,
  attendance_at: event.attendanceAt,
});

export async function insertTrainingEvent(
  work: Work,
  event: StoredTrainingEvent,
  createdBy: string,
): Promise<void> {
  await work.db
    .insertInto('training_events')
    .values({
      tenant_id: work.tenantId,
      id: event.id,
      programme_id: event.programmeId,
      ...columnsOf(work, event),
      created_by: createdBy,
      created_at: work.now,
    })
    .execute();
}

/** Writes one over what it was. */
export async function writeTrainingEvent(work: Work, event: StoredTrainingEvent): Promise<void> {
  await work.db
    .updateTable('training_events')
    .set(columnsOf(work, event))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', event.id)
    .execute();
}
