import type { Work } from '../../../jobs/work.ts';
import { listMeetings } from './meetings.store.ts';

/** What is still to come of one entry of people's calendars. */
interface SeriesAhead {
  readonly seriesId: string;
  /** Of the first that is to come. */
  readonly startsAt: Date;
  readonly meetings: number;
}

/** @returns the entries of calendars in which a mentorship's meetings are to come, the nearest first */
export async function listAhead(work: Work, mentorshipId: string): Promise<readonly SeriesAhead[]> {
  const ahead = new Map<string, SeriesAhead>();
  for (const { seriesId, state, startsAt } of await listMeetings(work, [mentorshipId])) {
    if (seriesId === null || state !== 'planned' || startsAt <= work.now) continue;
    const known = ahead.get(seriesId) ?? { seriesId, startsAt, meetings: 0 };
    ahead.set(seriesId, { ...known, meetings: known.meetings + 1 });
  }
  return [...ahead.values()];
}
