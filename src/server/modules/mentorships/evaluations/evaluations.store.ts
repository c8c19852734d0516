import { evaluationSchema } from '../../../../contract/index.ts';
import type { Evaluation } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { StoredMentorship } from '../mentorships.store.ts';

/** @returns what the members said when they looked back, by person */
export async function listEvaluations(
  work: Work,
  mentorshipId: string,
): Promise<ReadonlyMap<string, Evaluation>> {
  const rows = await work.db
    .selectFrom('evaluations')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      evaluationSchema.parse({
        satisfaction: row.satisfaction,
        goalsAttained: row.goals_attained,
        wouldRecommend: row.would_recommend,
        hours: row.hours,
        learnt: row.learnt,
        thanks: row.thanks,
        answers: row.answers,
        givesAnswers: row.gives_answers,
      }),
    ]),
  );
}

/** Whether everybody who is in it now has looked back. */
export async function hasEverybodyEvaluated(
  work: Work,
  { id, members }: Pick<StoredMentorship, 'id' | 'members'>,
): Promise<boolean> {
  const evaluations = await listEvaluations(work, id);
  return members.every(({ personId }) => evaluations.has(personId));
}

export async function writeEvaluation(
  work: Work,
  mentorshipId: string,
  personId: string,
  evaluation: Evaluation,
): Promise<void> {
  const columns = {
    satisfaction: evaluation.satisfaction,
    goals_attained: evaluation.goalsAttained,
    would_recommend: evaluation.wouldRecommend,
    hours: evaluation.hours,
    learnt: evaluation.learnt,
    thanks: evaluation.thanks,
    answers: JSON.stringify(evaluation.answers),
    gives_answers: evaluation.givesAnswers,
    answered_at: work.now,
  };
  await work.db
    .insertInto('evaluations')
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
}
