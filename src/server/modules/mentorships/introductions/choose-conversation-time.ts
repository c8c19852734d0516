import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getOrganisation, recordAudit } from '../../administration/index.ts';
import { ConversationPlanned } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { getOpenIntroduction } from './get-open-introduction.ts';
import { momentOfTelling } from './introductions.rules.ts';
import { writeIntroduction } from './introductions.store.ts';

/**
 * The other member chooses one of the times proposed; with it the moment is set at which both are told
 * how it goes on.
 * @throws AppError `conflict` when it is not the proposal that stands, when its times have passed or
 *   one was chosen already, `not-allowed` for whoever proposed it
 */
export async function chooseConversationTime(
  work: Work,
  mentorshipId: string,
  personId: string,
  input: { proposal: number; time: string },
): Promise<void> {
  const { mentorship, introduction } = await getOpenIntroduction(work, mentorshipId, personId);
  const { proposal } = introduction;
  const conversationAt = new Date(input.time);
  const isOffered =
    introduction.proposalNumber === input.proposal &&
    introduction.conversationAt === null &&
    conversationAt > work.now &&
    proposal?.times.some((time) => time.getTime() === conversationAt.getTime()) === true;
  if (!proposal || !isOffered) throw new AppError('conflict');
  if (proposal.by === personId) throw new AppError('not-allowed');
  const { timeZone } = await getOrganisation(work);
  await writeIntroduction(work, {
    ...introduction,
    conversationAt,
    calendarSequence: introduction.calendarSequence + 1,
    tellsAt: momentOfTelling({ ...introduction, conversationAt }, timeZone),
  });
  await work.publish(ConversationPlanned, {
    ...mentorshipFacts(mentorship),
    personId,
    conversationAt: conversationAt.toISOString(),
    minutes: proposal.minutes,
  });
  await recordAudit(work, {
    action: 'introduction.conversation-planned',
    subject: { kind: 'mentorship', id: mentorshipId },
  });
}
