import type { Evaluation } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { refuseMove, tryMove } from '../move-mentorship.ts';
import { writeEvaluation } from './evaluations.store.ts';

/**
 * A member looks back. With the last one's evaluation the mentorship is closed; until then each can
 * change theirs.
 * @throws AppError `mentorship-moved-on` or `mentorship-ended` where it is not closing, `invalid-input`
 *   for an answer to what the programme does not ask
 */
export async function saveEvaluation(
  work: Work,
  mentorshipId: string,
  personId: string,
  evaluation: Evaluation,
): Promise<void> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  if (mentorship.state !== 'closing') refuseMove(mentorship);
  const { evaluationQuestions } = await planOf(work, mentorship);
  if (!evaluation.answers.every(({ question }) => evaluationQuestions.includes(question))) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.answers', message: 'The programme does not ask this.' }],
    });
  }
  await writeEvaluation(work, mentorshipId, personId, evaluation);
  await tryMove(work, mentorship, 'close');
  await recordAudit(work, {
    action: 'mentorship.evaluated',
    subject: { kind: 'mentorship', id: mentorshipId },
  });
}
