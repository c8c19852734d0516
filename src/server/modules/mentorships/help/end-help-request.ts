import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { HelpAnswered } from '../events.ts';
import { readMentorships } from '../mentorships.store.ts';
import { findHelpers } from './find-helpers.ts';
import { endHelpRequest, lockOpenHelpRequest } from './help-requests.store.ts';

/**
 * Whoever was asked answers, as long as they own the programme or facilitate the group.
 * @throws AppError `not-found` for others, `conflict` where it is answered already
 */
export async function answerHelpRequest(
  work: Work,
  id: string,
  helperId: string,
  answer: string,
): Promise<void> {
  const { mentorshipId, personId } = await lockOpenHelpRequest(work, id, helperId, 'helperId');
  const [mentorship] = await readMentorships(work, [mentorshipId]);
  if (!mentorship) throw new AppError('not-found');
  const helpers = await findHelpers(work, mentorship, personId);
  if (!helpers.some(({ person }) => person.id === helperId)) throw new AppError('not-found');
  await endHelpRequest(work, id, { state: 'answered', answer });
  const { programmeId } = mentorship;
  const unnamed = work.actingAs(null);
  const facts = { requestId: id, mentorshipId, programmeId, personId, helperId };
  await unnamed.publish(HelpAnswered, facts);
  await recordAudit(unnamed, {
    action: 'help-request.answered',
    subject: { kind: 'help-request', id },
  });
}

/**
 * Whoever asked takes it back.
 * @returns the mentorship that it is about
 * @throws AppError `not-found` for others, `conflict` where it is answered or taken back already
 */
export async function withdrawHelpRequest(
  work: Work,
  id: string,
  personId: string,
): Promise<string> {
  const { mentorshipId } = await lockOpenHelpRequest(work, id, personId, 'personId');
  await endHelpRequest(work, id, { state: 'withdrawn', answer: '' });
  await recordAudit(work.actingAs(null), {
    action: 'help-request.withdrawn',
    subject: { kind: 'help-request', id },
  });
  return mentorshipId;
}
