import type { Work } from '../../../jobs/work.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { markRead } from './message-markers.store.ts';
import { listMessages } from './messages.store.ts';

/**
 * A member says how far they have read. A reading changes nothing that others decide on, so it is not
 * in the audit log.
 * @throws AppError `not-found` for anybody who is not in the mentorship
 */
export async function readMessages(
  work: Work,
  mentorshipId: string,
  personId: string,
  sequence: number,
): Promise<void> {
  await getMentorshipOf(work, mentorshipId, personId, true);
  const [last] = await listMessages(work, mentorshipId, undefined, 1);
  if (!last) return;
  await markRead(work, mentorshipId, personId, Math.min(sequence, last.sequence));
}
