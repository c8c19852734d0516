import { DateTime } from 'luxon';

/** A row of meetings that keeps its hour on the clock of one zone, or a single meeting. */
export interface Rhythm {
  /** Wall time of the first, "2026-03-02T15:00". */
  readonly firstAt: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Null: a single one. */
  readonly everyWeeks: number | null;
  readonly occurrences: number;
}

/**
 * The instant at which a clock in the zone shows this time (RFC 5545 §3.3.5): the first of the two
 * where clocks go back, and as long after the gap as it lay in it where they go forward.
 */
export function instantOf(wallTime: string, timeZone: string): Date {
  const moment = DateTime.fromISO(wallTime, { zone: timeZone });
  const earliest = Math.min(...moment.getPossibleOffsets().map((each) => each.toMillis()));
  return new Date(earliest);
}

/** @returns the instants of a row, each at the same hour on its zone's clock */
export function occurrencesOf(rhythm: Rhythm): readonly Date[] {
  const { everyWeeks, occurrences, timeZone } = rhythm;
  // Wall times are counted on in UTC, which has no leaps, and only then read in the zone.
  const first = DateTime.fromISO(rhythm.firstAt, { zone: 'utc' });
  return Array.from({ length: everyWeeks === null ? 1 : occurrences }, (_none, index) => {
    const wallTime = first.plus({ weeks: index * (everyWeeks ?? 0) });
    return instantOf(wallTime.toFormat("yyyy-MM-dd'T'HH:mm"), timeZone);
  });
}

/** When something is, and how long. */
export interface Span {
  readonly startsAt: Date;
  readonly minutes: number;
}

/** @returns the instant at which it ends */
export function endOf({ startsAt, minutes }: Span): Date {
  return new Date(startsAt.getTime() + minutes * 60_000);
}

/** Whether two have a moment in common; one that begins as the other ends does not. */
export function areOverlapping(one: Span, other: Span): boolean {
  return one.startsAt < endOf(other) && other.startsAt < endOf(one);
}
