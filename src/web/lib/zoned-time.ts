/** Wall time in a time zone, as an input of the type `datetime-local` has it: "2026-03-02T14:30". */
export type WallTime = string;

const minute = 60_000;

/** What a clock in the zone shows at an instant, as if it were UTC, in milliseconds. */
function clockOf(instant: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const value = (type: string): number =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
}

/** @returns what a clock in the zone shows at an instant; undefined zone: the browser's own */
export function toWallTime(instant: string, timeZone: string | undefined): WallTime {
  return new Date(clockOf(Date.parse(instant), timeZone)).toISOString().slice(0, 16);
}

/**
 * The instant at which a clock in the zone shows this time, as calendars do it: the first of the two
 * where clocks go back, and the time after the gap where they go forward.
 * @returns ISO 8601 in UTC; null for what is no time
 */
export function toInstant(wallTime: WallTime, timeZone: string | undefined): string | null {
  const wanted = Date.parse(`${wallTime}Z`);
  if (Number.isNaN(wanted)) return null;
  // The offsets a day before and after are all that can hold: a change of clocks lies between them.
  const day = 24 * 60 * minute;
  const offsets = [wanted - day, wanted + day].map((near) => clockOf(near, timeZone) - near);
  const candidates = offsets.map((offset) => wanted - offset);
  const exact = candidates.filter((instant) => clockOf(instant, timeZone) === wanted);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)).toISOString();
}

/** @returns the name of a zone if this browser knows it, else undefined: the browser's own */
export function knownZone(timeZone: string | null): string | undefined {
  if (timeZone === null) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return undefined;
  }
}
