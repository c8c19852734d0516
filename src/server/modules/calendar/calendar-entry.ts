import type { Rhythm, Span } from './spans.rules.ts';

/** What was planned in one go. */
interface CalendarSeries extends Rhythm {
  /** Makes the entry's UID. */
  readonly id: string;
  readonly minutes: number;
  /** SEQUENCE of the entry (RFC 5545 §3.8.7.4). */
  readonly calendarSequence: number;
}

/** One of a series. */
interface CalendarOccurrence extends Span {
  readonly state: 'planned' | 'held' | 'cancelled';
  /** IANA name. */
  readonly timeZone: string;
  /** Place in its series, from 0. */
  readonly occurrence: number | null;
  /** Where this one is; left out where it is as the entry says. */
  readonly location?: string;
}

/** A series as one entry of one person's calendar. */
export interface CalendarEntry {
  readonly series: CalendarSeries;
  /** All of the series, in the order of their places, those that were called off too. */
  readonly meetings: readonly CalendarOccurrence[];
  /** "Mentoring with Noor de Wit" */
  readonly summary: string;
  /** Where the rest is to be found. */
  readonly description: string;
  /** Opens it in the product. */
  readonly url: string;
  /** Left out where calendars are not to tell it. */
  readonly location?: string;
}

/** @param path of the web app @returns where it opens for somebody outside it */
export type LinkTo = (path: string) => string;

/** Whether nothing of it takes place. */
export function isCancelled({ meetings }: Pick<CalendarEntry, 'meetings'>): boolean {
  return meetings.every(({ state }) => state === 'cancelled');
}
