import type { Work } from '../../../jobs/work.ts';
import { requireMayMove } from '../groups/group-access.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { moveMentorship } from '../move-mentorship.ts';

/**
 * A member lets the mentorship rest, without fault. Its seat stays taken, and nothing is lost.
 * @param until day on which the pause is meant to be over, ISO 8601; nothing happens by itself then
 * @throws AppError `mentorship-moved-on` or `mentorship-ended` where it is not active,
 *   `not-allowed` in a group that somebody else leads
 */
export async function pauseMentorship(
  work: Work,
  id: string,
  personId: string,
  until: string | null,
): Promise<void> {
  const mentorship = await getMentorshipOf(work, id, personId, true);
  await requireMayMove(work, mentorship, personId);
  await moveMentorship(work, mentorship, 'pause');
  await work.db
    .updateTable('mentorships')
    .set({ paused_until: until })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}
