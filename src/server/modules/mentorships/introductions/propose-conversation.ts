import type { MeetingMode } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getOrganisation, recordAudit } from '../../administration/index.ts';
import { ConversationProposed } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { getOpenIntroduction } from './get-open-introduction.ts';
import { areTimesSound, momentOfTelling } from './introductions.rules.ts';
import { writeIntroduction } from './introductions.store.ts';

/**
 * A member proposes times for the first conversation; what was proposed or planned before is replaced.
 * @param input.basedOn number of the proposal that the member saw; 0: none
 * @throws AppError `conflict` when another proposal came meanwhile, `invalid-input` for times that are
 *   past, double or too late to think before the end
 */
export async function proposeConversation(
  work: Work,
  mentorshipId: string,
  personId: string,
  input: {
    basedOn: number;
    times: readonly string[];
    minutes: number;
    mode: MeetingMode;
    place: string;
  },
): Promise<void> {
  const { mentorship, introduction } = await getOpenIntroduction(work, mentorshipId, personId);
  if (introduction.proposalNumber !== input.basedOn) throw new AppError('conflict');
  const times = input.times.map((time) => new Date(time)).sort((a, b) => a.getTime() - b.getTime());
  if (!areTimesSound(times, introduction, work.now)) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.times', message: 'out of range' }],
    });
  }
  const { timeZone } = await getOrganisation(work);
  const { minutes, mode, place } = input;
  // What was planned is in people's calendars, and goes out of them.
  const changes = introduction.conversationAt === null ? 0 : 1;
  await writeIntroduction(work, {
    ...introduction,
    proposalNumber: introduction.proposalNumber + 1,
    proposal: { by: personId, times, minutes, mode, place },
    conversationAt: null,
    calendarSequence: introduction.calendarSequence + changes,
    tellsAt: momentOfTelling({ ...introduction, conversationAt: null }, timeZone),
  });
  await work.publish(ConversationProposed, { ...mentorshipFacts(mentorship), personId });
  await recordAudit(work, {
    action: 'introduction.conversation-proposed',
    subject: { kind: 'mentorship', id: mentorshipId },
  });
}
