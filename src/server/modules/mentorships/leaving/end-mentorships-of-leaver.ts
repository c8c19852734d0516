import type { Work } from '../../../jobs/work.ts';
import { leaveGroup } from '../groups/leave-group.ts';
import { liveStates } from '../mentorship-machine.ts';
import { planOf } from '../mentorship-plan.ts';
import { lockMentorshipsOf } from '../mentorships.store.ts';
import { tryMove } from '../move-mentorship.ts';

/**
 * Ends what somebody was in who has left the organisation. The others are told the same as of any
 * other end, and are helped on; those of a group go on without them.
 */
export async function endMentorshipsOfLeaver(work: Work, personId: string): Promise<void> {
  for (const mentorship of await lockMentorshipsOf(work, personId, liveStates)) {
    const { gathering } = await planOf(work, mentorship);
    if (gathering === null) await tryMove(work, mentorship, 'leave');
    else await leaveGroup(work, mentorship, personId);
  }
}
