import type { Work } from '../../../jobs/work.ts';
import { MeetingsAwait } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { listMeetings } from './meetings.store.ts';

/**
 * Tells somebody who came into a group of the meetings that are planned already: one event for each
 * entry of the calendar, as the others had theirs.
 */
export async function tellWhoCame(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<void> {
  const ahead = (await listMeetings(work, [mentorship.id])).filter(
    ({ state, startsAt }) => state === 'planned' && startsAt > work.now,
  );
  for (const seriesId of new Set(ahead.flatMap((meeting) => meeting.seriesId ?? []))) {
    const meetings = ahead.filter((meeting) => meeting.seriesId === seriesId);
    await work.publish(MeetingsAwait, {
      ...mentorshipFacts(mentorship),
      personId,
      seriesId,
      startsAt: (meetings[0]?.startsAt ?? work.now).toISOString(),
      meetings: meetings.length,
    });
  }
}
