import { checkInAnswerSchema } from '../../../../contract/index.ts';
import type { CheckInAnswer } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

/** @returns a member's own answers by period, newest first */
export async function listCheckIns(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<{ readonly period: number; readonly answer: CheckInAnswer }[]> {
  const rows = await work.db
    .selectFrom('check_ins')
    .select(['period', 'energy', 'usefulness', 'expectations'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('person_id', '=', personId)
    .orderBy('period', 'desc')
    .execute();
  return rows.map(({ period, ...answer }) => ({
    period,
    answer: checkInAnswerSchema.parse(answer),
  }));
}

export async function writeCheckIn(
  work: Work,
  key: { readonly mentorshipId: string; readonly personId: string; readonly period: number },
  answer: CheckInAnswer,
): Promise<void> {
  const columns = { ...answer, answered_at: work.now };
  await work.db
    .insertInto('check_ins')
    .values({
      tenant_id: work.tenantId,
      mentorship_id: key.mentorshipId,
      person_id: key.personId,
      period: key.period,
      ...columns,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'mentorship_id', 'person_id', 'period']).doUpdateSet(columns),
    )
    .execute();
}
