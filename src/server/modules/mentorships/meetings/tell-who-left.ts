import type { Work } from '../../../jobs/work.ts';
import { MeetingsLeft } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { listAhead } from './list-ahead.ts';
import { raiseSequence } from './meeting-series.store.ts';

/**
 * Tells somebody who left a group, and nobody else, that its meetings go out of their calendar: one
 * event for each entry. What has been stays in it.
 * @param mentorship after they left
 */
export async function tellWhoLeft(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<void> {
  for (const { seriesId, startsAt } of await listAhead(work, mentorship.id)) {
    await raiseSequence(work, seriesId);
    await work.publish(MeetingsLeft, {
      ...mentorshipFacts(mentorship),
      personId,
      seriesId,
      startsAt: startsAt.toISOString(),
    });
  }
}
