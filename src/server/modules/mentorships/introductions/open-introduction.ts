import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { endOfIntroduction } from './introductions.rules.ts';

/** Opens the introduction of a new mentorship. */
export async function openIntroduction(work: Work, mentorshipId: string): Promise<void> {
  const { timeZone } = await getOrganisation(work);
  const endsAt = endOfIntroduction(work.now, timeZone);
  await work.db
    .insertInto('introductions')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: mentorshipId,
      ends_at: endsAt,
      tells_at: endsAt,
    })
    .execute();
}
