import type { Language } from '../../contract/index.ts';
import { knownZone } from './zoned-time.ts';

/** Dates, numbers and names in one language and one time zone. */
export interface Format {
  /** "3 December 2026" */
  readonly date: (instant: string) => string;
  /** "3 Dec" */
  readonly shortDate: (instant: string) => string;
  /** "3 December 2026 at 14:05" */
  readonly dateTime: (instant: string) => string;
  /** "14:05" */
  readonly time: (instant: string) => string;
  /** "Tue 3 Dec, 14:05", on the clock of another zone where one is named */
  readonly moment: (instant: string, inZone?: string | null) => string;
  /** of a day without a time, ISO 8601: "3 December 2026" */
  readonly day: (date: string) => string;
  /** "today", "in 3 days", "2 weeks ago": whole calendar days in the person's time zone */
  readonly relativeDays: (instant: string) => string;
  /** "5 minutes ago", for things that just happened */
  readonly relative: (instant: string) => string;
  readonly number: (value: number) => string;
  /** "+6", "−8", "0": of what is added or taken off */
  readonly signed: (value: number) => string;
  /** of a share from 0 to 100: "45%" */
  readonly percent: (share: number) => string;
  /** of bytes: "840 kB", "1.2 MB" */
  readonly fileSize: (bytes: number) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  readonly language: (code: string) => string;
  /** of an ISO 3166-1 code; the code itself where it names no country */
  readonly country: (code: string) => string;
}

const day = 86_400_000;
const minute = 60_000;
const megabyte = 1024 * 1024;

/** Number of the calendar day that an instant falls on in the time zone. */
function calendarDay(instant: Date, timeZone: string | undefined): number {
  const [year, month, date] = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    .format(instant)
    .split('-')
    .map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, date) / day;
}

/**
 * @param language of the words
 * @param wantedTimeZone IANA name; null or unknown means the browser's
 * @param now replaces the clock
 */
export function makeFormat(
  language: Language,
  wantedTimeZone: string | null,
  now: () => Date = () => new Date(),
): Format {
  const timeZone = knownZone(wantedTimeZone);
  // English follows the European order of day and month, as the other three languages do.
  const locale = language === 'en' ? 'en-GB' : language;
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (instant: string) => format.format(new Date(instant));
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(locale);
  const signedNumbers = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const sizes = (unit: string, digits: number) => {
    const format = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      maximumFractionDigits: digits,
    });
    return (value: number) => format.format(value);
  };
  const kilobytes = sizes('kilobyte', 0);
  const megabytes = sizes('megabyte', 1);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const countryNames = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const relativeDays = (instant: string): string => {
    const days = calendarDay(new Date(instant), timeZone) - calendarDay(now(), timeZone);
    return Math.abs(days) < 21
      ? relative.format(days, 'day')
      : relative.format(Math.round(days / 7), 'week');
  };
  return {
    date: dates({ dateStyle: 'long' }),
    shortDate: dates({ day: 'numeric', month: 'short' }),
    dateTime: dates({ dateStyle: 'long', timeStyle: 'short' }),
    time: dates({ timeStyle: 'short' }),
    moment: (instant, inZone) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: inZone == null ? timeZone : (knownZone(inZone) ?? timeZone),
      }).format(new Date(instant)),
    day: (date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      ),
    relativeDays,
    relative: (instant) => {
      const minutes = Math.round((new Date(instant).getTime() - now().getTime()) / minute);
      // Zero seconds is "now" in every language; zero minutes is "within this minute" in some.
      if (minutes === 0) return relative.format(0, 'second');
      if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
      if (Math.abs(minutes) < 60 * 12) return relative.format(Math.round(minutes / 60), 'hour');
      return relativeDays(instant);
    },
    number: (value) => numbers.format(value),
    signed: (value) => signedNumbers.format(value),
    percent: (share) => percents.format(share / 100),
    fileSize: (bytes) =>
      bytes < megabyte
        ? kilobytes(Math.ceil(bytes / 1024))
        : megabytes(Math.floor((bytes / megabyte) * 10) / 10),
    list: (items) => lists.format(items),
    language: (code) => languageNames.of(code) ?? code,
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code),
  };
}
