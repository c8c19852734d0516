import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { GroupWentOn } from '../events.ts';
import { getMentorshipOf, lockMentorship, mentorshipFacts } from '../mentorships.store.ts';
import { haveAllStayed } from './group.rules.ts';
import { getStoredGroup, updateGroup } from './groups.store.ts';

/**
 * Somebody stays in a group that has become smaller than planned. When everybody does, it goes on as it
 * is. Where nothing is to be decided it changes nothing.
 * @throws AppError `not-found` for who is not in it
 */
export async function stayInGroup(work: Work, id: string, personId: string): Promise<void> {
  await getMentorshipOf(work, id, personId, true);
  const { shortSince } = await getStoredGroup(work, id);
  if (shortSince === null) return;
  await work.db
    .updateTable('mentorship_members')
    .set({ stays_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', id)
    .where('person_id', '=', personId)
    .execute();
  await recordAudit(work, { action: 'group.stayed', subject: { kind: 'mentorship', id } });
  const mentorship = await lockMentorship(work, id);
  if (!haveAllStayed(mentorship.members)) return;
  await updateGroup(work, id, { shortSince: null });
  await work.publish(GroupWentOn, mentorshipFacts(mentorship));
}
