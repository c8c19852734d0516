import type { Work } from '../../../jobs/work.ts';
import { MeetingsAwait } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { listAhead } from './list-ahead.ts';
import { raiseSequence } from './meeting-series.store.ts';

/**
 * Tells somebody who came into a group of the meetings that are planned already: one event for each
 * entry of the calendar, as the others had theirs.
 */
export async function tellWhoCame(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<void> {
  for (const { seriesId, startsAt, meetings } of await listAhead(work, mentorship.id)) {
    // Whoever left before had the entry taken out: this message has to be the later one.
    await raiseSequence(work, seriesId);
    await work.publish(MeetingsAwait, {
      ...mentorshipFacts(mentorship),
      personId,
      seriesId,
      startsAt: startsAt.toISOString(),
      meetings,
    });
  }
}
