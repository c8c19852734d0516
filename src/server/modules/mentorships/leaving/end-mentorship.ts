import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { answerKlik } from '../introductions/answer-klik.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { moveMentorship } from '../move-mentorship.ts';

/**
 * A member stops, without fault and without a reason: participation ends whenever a person says so.
 * Neither the other side nor the audit log is told who did. In an introduction the wish is a private
 * "no", told when every outcome is told: an end at once would say whose wish it was.
 * @throws AppError `mentorship-ended` when it has ended already, `conflict` of a group, which its
 *   members leave one by one
 */
export async function endMentorship(work: Work, id: string, personId: string): Promise<void> {
  const mentorship = await getMentorshipOf(work, id, personId, true);
  // Nobody ends a group for the others: who stops leaves it.
  if ((await planOf(work, mentorship)).gathering !== null) throw new AppError('conflict');
  if (mentorship.state === 'introduction') await answerKlik(work, id, personId, false);
  else await moveMentorship(work, mentorship, 'end');
}
