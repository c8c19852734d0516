import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { isEditable } from './messages.rules.ts';
import { getMessage, writeMessage } from './messages.store.ts';

/**
 * A member changes their own words. Who is mentioned now is shown, and not told of it again.
 * @throws AppError `not-allowed` for another's words, and a day after they were written
 */
export async function editMessage(
  work: Work,
  mentorshipId: string,
  messageId: string,
  personId: string,
  input: { readonly words: string; readonly mentionIds: readonly string[] },
): Promise<void> {
  const { members } = await lockOngoing(work, mentorshipId, personId);
  const message = await getMessage(work, mentorshipId, messageId);
  if (message.writtenBy !== personId || !isEditable(message.writtenAt, work.now)) {
    throw new AppError('not-allowed');
  }
  const mentionIds = input.mentionIds.filter((id) => members.some((each) => each.personId === id));
  await writeMessage(work, { ...message, words: input.words, mentionIds, editedAt: work.now });
  await recordAudit(work, {
    action: 'message.edited',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { messageId },
  });
}

/**
 * A member takes their own words back, whenever they were written: they are deleted for good.
 * @throws AppError `not-allowed` for another's
 */
export async function removeMessage(
  work: Work,
  mentorshipId: string,
  messageId: string,
  personId: string,
): Promise<void> {
  await lockOngoing(work, mentorshipId, personId);
  const message = await getMessage(work, mentorshipId, messageId);
  if (message.writtenBy !== personId) throw new AppError('not-allowed');
  await writeMessage(work, { ...message, words: '', mentionIds: [], removedAt: work.now });
  await recordAudit(work, {
    action: 'message.removed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { messageId },
  });
}
