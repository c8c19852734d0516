import type { Work } from '../../../jobs/work.ts';
import type { Rhythm } from '../../calendar/index.ts';

/** What was planned in one go: one entry of people's calendars. */
export interface StoredSeries extends Rhythm {
  readonly id: string;
  readonly mentorshipId: string;
  readonly minutes: number;
  /** SEQUENCE of the entry (RFC 5545 §3.8.7.4). */
  readonly calendarSequence: number;
}

export async function insertSeries(
  work: Work,
  series: Omit<StoredSeries, 'calendarSequence'>,
  createdBy: string,
): Promise<void> {
  await work.db
    .insertInto('meeting_series')
    .values({
      tenant_id: work.tenantId,
      id: series.id,
      mentorship_id: series.mentorshipId,
      first_at: series.firstAt,
      time_zone: series.timeZone,
      every_weeks: series.everyWeeks,
      occurrences: series.occurrences,
      minutes: series.minutes,
      created_by: createdBy,
      created_at: work.now,
    })
    .execute();
}

/** @returns these series, by their ids */
export async function findSeries(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredSeries>> {
  if (ids.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('meeting_series')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        mentorshipId: row.mentorship_id,
        firstAt: row.first_at,
        timeZone: row.time_zone,
        everyWeeks: row.every_weeks,
        occurrences: row.occurrences,
        minutes: row.minutes,
        calendarSequence: row.calendar_sequence,
      },
    ]),
  );
}

/** Counts a change of which people's calendars are told. */
export async function raiseSequence(work: Work, seriesId: string): Promise<void> {
  await work.db
    .updateTable('meeting_series')
    .set(({ eb }) => ({ calendar_sequence: eb('calendar_sequence', '+', 1) }))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', seriesId)
    .execute();
}
