import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { activateWhenReady } from './activate-mentorship.ts';
import { isEnded } from './mentorships.rules.ts';
import { getMentorshipOf } from './mentorships.store.ts';

/**
 * A member says that they want to go on after the first conversation. Nobody else learns of it until
 * everybody has said so and the mentor's course is completed. Leaves no audit row of its own: who
 * said yes, and when, stays with the person.
 * @throws AppError `mentorship-ended`
 */
export async function confirmMentorship(work: Work, id: string, personId: string): Promise<void> {
  const mentorship = await getMentorshipOf(work, id, personId, true);
  if (isEnded(mentorship.state)) throw new AppError('mentorship-ended');
  await work.db
    .updateTable('mentorship_members')
    .set({ confirmed_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', id)
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is', null)
    .execute();
  await activateWhenReady(work, await getMentorshipOf(work, id, personId));
}
