import type { Work } from '../../../jobs/work.ts';
import { leaveGroup } from '../groups/leave-group.ts';
import { answerKlik } from '../introductions/answer-klik.ts';
import { liveStates } from '../mentorship-machine.ts';
import { planOf } from '../mentorship-plan.ts';
import { lockMentorshipsOf } from '../mentorships.store.ts';
import { tryMove } from '../move-mentorship.ts';
import { endRequestsOf } from './end-requests-of.ts';

/**
 * Ends whatever somebody takes part in who wishes to take part no longer. Each part ends as it would
 * if they ended it by itself: a group goes on without them, and in an introduction it is a private
 * "no", told when every outcome is told. Requests come first, as for a leaver.
 */
export async function stopTakingPart(work: Work, personId: string): Promise<void> {
  await endRequestsOf(work, personId);
  for (const mentorship of await lockMentorshipsOf(work, personId, liveStates)) {
    const { gathering } = await planOf(work, mentorship);
    if (gathering !== null) await leaveGroup(work, mentorship, personId);
    else if (mentorship.state === 'introduction') {
      await answerKlik(work, mentorship.id, personId, false);
    } else await tryMove(work, mentorship, 'end');
  }
}
