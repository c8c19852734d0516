import type { MentorshipState } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { lockMentorshipsOf } from '../mentorships.store.ts';
import { tryMove } from '../move-mentorship.ts';

const live: readonly MentorshipState[] = [
  'introduction',
  'agreement',
  'active',
  'paused',
  'closing',
];

/**
 * Ends what somebody was in who has left the organisation. The others are told the same as of any
 * other end, and are helped on.
 */
export async function endMentorshipsOfLeaver(work: Work, personId: string): Promise<void> {
  for (const mentorship of await lockMentorshipsOf(work, personId, live)) {
    await tryMove(work, mentorship, 'leave');
  }
}
