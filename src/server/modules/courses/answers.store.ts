import type { Work } from '../../jobs/work.ts';
import type { Enrolment } from './enrolments.store.ts';

export interface GivenAnswer {
  readonly optionIds: readonly string[];
  /** 0–1. */
  readonly points: number;
}

/** @returns the answers of the present attempt, by question id */
export async function listAnswers(
  work: Work,
  { id, attempt }: Enrolment,
): Promise<ReadonlyMap<string, GivenAnswer>> {
  const rows = await work.db
    .selectFrom('course_answers')
    .select(['question_id', 'option_ids', 'points'])
    .where('tenant_id', '=', work.tenantId)
    .where('enrolment_id', '=', id)
    .where('attempt', '=', attempt)
    .execute();
  return new Map(
    rows.map((row) => [row.question_id, { optionIds: row.option_ids, points: row.points }]),
  );
}

/**
 * Keeps an answer, if it is the attempt's first to the question.
 * @returns the answer that counts: this one or the earlier one
 */
export async function keepFirstAnswer(
  work: Work,
  { id, attempt }: Enrolment,
  question: { readonly unitId: string; readonly questionId: string },
  answer: GivenAnswer,
): Promise<GivenAnswer> {
  await work.db
    .insertInto('course_answers')
    .values({
      tenant_id: work.tenantId,
      enrolment_id: id,
      attempt,
      unit_id: question.unitId,
      question_id: question.questionId,
      option_ids: [...answer.optionIds],
      points: answer.points,
      answered_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'enrolment_id', 'attempt', 'question_id']).doNothing(),
    )
    .execute();
  const row = await work.db
    .selectFrom('course_answers')
    .select(['option_ids', 'points'])
    .where('tenant_id', '=', work.tenantId)
    .where('enrolment_id', '=', id)
    .where('attempt', '=', attempt)
    .where('question_id', '=', question.questionId)
    .executeTakeFirstOrThrow();
  return { optionIds: row.option_ids, points: row.points };
}
