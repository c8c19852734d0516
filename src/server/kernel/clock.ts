/** The one source of "now", so that expiry and reminders can be tested with a clock that moves. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** @returns the instant `days` × 24 hours after `instant` (negative: before) */
export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayInMilliseconds);
}

/** Making a format costs more than using it: one for each zone that was asked for. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** @returns the date that an instant falls on in a time zone (IANA name), ISO 8601 */
export function dateIn(timeZone: string, instant: Date): string {
  let format = dateFormats.get(timeZone);
  if (format === undefined) {
    // The Swedish form of a date is the ISO one.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    dateFormats.set(timeZone, format);
  }
  return format.format(instant);
}
