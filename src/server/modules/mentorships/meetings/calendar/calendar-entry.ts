import type { StoredSeries } from '../meeting-series.store.ts';
import type { StoredMeeting } from '../meetings.store.ts';

/** A series as one entry of one person's calendar: times, and words of the product alone. */
export interface CalendarEntry {
  readonly series: StoredSeries;
  /** All of the series, in the order of their places, those that were called off too. */
  readonly meetings: readonly StoredMeeting[];
  /** "Mentoring with Noor de Wit" */
  readonly summary: string;
  /** Where agenda and place are to be found. */
  readonly description: string;
  /** Opens the mentorship in the product. */
  readonly url: string;
}

/** Whether nothing of it takes place. */
export function isCancelled({ meetings }: Pick<CalendarEntry, 'meetings'>): boolean {
  return meetings.every(({ state }) => state === 'cancelled');
}
