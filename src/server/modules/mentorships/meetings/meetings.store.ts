import { meetingModeSchema, meetingSchema } from '../../../../contract/index.ts';
import type { Meeting, MeetingMode } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';

/** A meeting as it is stored, without its agenda. */
export interface StoredMeeting {
  readonly id: string;
  readonly mentorshipId: string;
  /** Null for contact that was written down afterwards. */
  readonly seriesId: string | null;
  /** Place in its series, from 0. */
  readonly occurrence: number | null;
  readonly kind: Meeting['kind'];
  readonly state: Meeting['state'];
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly minutes: number;
  readonly mode: MeetingMode;
  readonly theme: string;
  readonly place: string;
  readonly version: number;
  readonly createdBy: string;
  readonly isReminded: boolean;
}

const { kind, state } = meetingSchema.shape;

const select = (work: Work) =>
  work.db.selectFrom('meetings').selectAll().where('tenant_id', '=', work.tenantId);
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function fromRow(row: Row): StoredMeeting {
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    seriesId: row.series_id,
    occurrence: row.occurrence,
    kind: kind.parse(row.kind),
    state: state.parse(row.state),
    startsAt: row.starts_at,
    timeZone: row.time_zone,
    minutes: row.minutes,
    mode: meetingModeSchema.parse(row.meeting_mode),
    theme: row.theme,
    place: row.place,
    version: row.version,
    createdBy: row.created_by,
    isReminded: row.reminded_at !== null,
  };
}

/** @returns the meetings of these mentorships that were not called off, in the order of time */
export async function listMeetings(
  work: Work,
  mentorshipIds: readonly string[],
): Promise<readonly StoredMeeting[]> {
  if (mentorshipIds.length === 0) return [];
  const rows = await select(work)
    .where('mentorship_id', 'in', [...mentorshipIds])
    .where('state', '!=', 'cancelled')
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** @returns all meetings of these series, called off or not, in the order of their places */
export async function listMeetingsOfSeries(
  work: Work,
  seriesIds: readonly string[],
): Promise<readonly StoredMeeting[]> {
  if (seriesIds.length === 0) return [];
  const rows = await select(work)
    .where('series_id', 'in', [...seriesIds])
    .orderBy('series_id')
    .orderBy('occurrence')
    .execute();
  return rows.map(fromRow);
}

/** @throws AppError `not-found` for one of another mentorship, and for one that was called off */
export async function getMeeting(
  work: Work,
  mentorshipId: string,
  meetingId: string,
): Promise<StoredMeeting> {
  const row = await select(work)
    .where('mentorship_id', '=', mentorshipId)
    .where('id', '=', meetingId)
    .where('state', '!=', 'cancelled')
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

export async function insertMeetings(
  work: Work,
  meetings: readonly StoredMeeting[],
): Promise<void> {
  await work.db
    .insertInto('meetings')
    .values(
      meetings.map((meeting) => ({
        tenant_id: work.tenantId,
        id: meeting.id,
        mentorship_id: meeting.mentorshipId,
        series_id: meeting.seriesId,
        occurrence: meeting.occurrence,
        created_by: meeting.createdBy,
        created_at: work.now,
        ...changeable(work, meeting),
      })),
    )
    .execute();
}

/** Writes what can change of a meeting, under the version it is given. */
export async function writeMeeting(work: Work, meeting: StoredMeeting): Promise<void> {
  await work.db
    .updateTable('meetings')
    .set(changeable(work, meeting))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', meeting.id)
    .execute();
}

function changeable(work: Work, meeting: StoredMeeting) {
  return {
    kind: meeting.kind,
    state: meeting.state,
    starts_at: meeting.startsAt,
    time_zone: meeting.timeZone,
    minutes: meeting.minutes,
    meeting_mode: meeting.mode,
    theme: meeting.theme,
    place: meeting.place,
    version: meeting.version,
    reminded_at: meeting.isReminded ? work.now : null,
  };
}
