import type { PreparationContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { isOver } from '../mentorship-machine.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { refuseMove } from '../move-mentorship.ts';

/**
 * Keeps what a member prepares, in place of what they had kept.
 * @throws AppError `mentorship-ended` where there is nothing to prepare for any more
 */
export async function savePreparation(
  work: Work,
  mentorshipId: string,
  personId: string,
  content: PreparationContent,
): Promise<void> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  if (isOver(mentorship.state)) refuseMove(mentorship);
  const columns = {
    reflection: JSON.stringify(content.reflection),
    strengths: JSON.stringify(content.strengths),
    done: [...content.done],
    saved_at: work.now,
  };
  await work.db
    .insertInto('preparations')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: mentorshipId,
      person_id: personId,
      ...columns,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'mentorship_id', 'person_id']).doUpdateSet(columns),
    )
    .execute();
  await recordAudit(work, {
    action: 'preparation.saved',
    subject: { kind: 'mentorship', id: mentorshipId },
  });
}
