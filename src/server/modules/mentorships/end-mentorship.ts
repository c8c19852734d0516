import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { releaseSeat } from '../mentors/index.ts';
import { MentorshipEnded } from './events.ts';
import { isEnded } from './mentorships.rules.ts';
import { getMentorshipOf } from './mentorships.store.ts';

/**
 * Ends a mentorship early, without fault: participation ends whenever a person says so. Neither the
 * other side nor the audit log is told who did.
 * @throws AppError `mentorship-ended` when it has ended already
 */
export async function endMentorship(work: Work, id: string, personId: string): Promise<void> {
  const mentorship = await getMentorshipOf(work, id, personId, true);
  if (isEnded(mentorship.state)) throw new AppError('mentorship-ended');
  await work.db
    .updateTable('mentorships')
    .set({ state: 'ended_early', ended_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
  if (mentorship.registrationId) await releaseSeat(work, mentorship.registrationId);
  const unsigned = work.actingAs(null);
  await unsigned.publish(MentorshipEnded, {
    mentorshipId: id,
    programmeId: mentorship.programmeId,
    memberIds: mentorship.members.map((member) => member.personId),
  });
  await recordAudit(unsigned, {
    action: 'mentorship.ended',
    subject: { kind: 'mentorship', id },
    details: { from: mentorship.state },
  });
}
