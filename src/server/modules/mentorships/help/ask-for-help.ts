import type { ShowablePart, Shown } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { HelpAsked } from '../events.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { findHelpers } from './find-helpers.ts';
import { insertHelpRequest } from './help-requests.store.ts';
import { readShowable } from './help.view.ts';

interface Question {
  readonly helperId: string;
  readonly words: string;
  readonly shows: readonly ShowablePart[];
}

/**
 * A member asks one person for help, and shows what they choose of their own, as a copy: what they
 * write later is not shown by it. The audit log names nobody, because the other side may read it.
 * @throws AppError `not-found` for anybody who is not in the mentorship, `not-allowed` for somebody who
 *   does not help here, `conflict` while the same person is asked already
 */
export async function askForHelp(
  work: Work,
  mentorshipId: string,
  personId: string,
  { helperId, words, shows }: Question,
): Promise<void> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  const helpers = await findHelpers(work, mentorship, personId);
  if (!helpers.some(({ person }) => person.id === helperId)) throw new AppError('not-allowed');
  const showable = await readShowable(work, mentorshipId, personId);
  const shown: Shown = {
    checkIns: shows.includes('check-ins') ? showable.checkIns : null,
    preparation: shows.includes('preparation') ? showable.preparation : null,
  };
  const request = { mentorshipId, personId, helperId, words, shown };
  const requestId = await insertHelpRequest(work, request);
  if (requestId === null) throw new AppError('conflict', { detail: 'open' });
  const { programmeId } = mentorship;
  const unnamed = work.actingAs(null);
  await unnamed.publish(HelpAsked, { requestId, mentorshipId, programmeId, personId, helperId });
  await recordAudit(unnamed, {
    action: 'help-request.made',
    subject: { kind: 'help-request', id: requestId },
  });
}
