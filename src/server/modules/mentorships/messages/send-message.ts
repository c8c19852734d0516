import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { MessageSent } from '../events.ts';
import { lockOngoing } from '../lock-ongoing.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { listMarkers, markRead, markTold } from './message-markers.store.ts';
import { whoHears } from './messages.rules.ts';
import { findMessageById, insertMessage } from './messages.store.ts';

/**
 * A member writes to the others. Those mentioned who are no members any more are let go of.
 * @param input its id is the sender's own: sent again under it, the message stays one
 * @throws AppError `mentorship-ended`; `conflict` for an id that is another message's
 */
export async function sendMessage(
  work: Work,
  mentorshipId: string,
  personId: string,
  input: { readonly id: string; readonly words: string; readonly mentionIds: readonly string[] },
): Promise<void> {
  const mentorship = await lockOngoing(work, mentorshipId, personId);
  const sent = await findMessageById(work, input.id);
  if (sent?.mentorshipId === mentorshipId && sent.writtenBy === personId) return;
  if (sent) throw new AppError('conflict');
  const otherIds = mentorship.members.map((each) => each.personId).filter((id) => id !== personId);
  const mentionIds = otherIds.filter((id) => input.mentionIds.includes(id));
  const { id, words } = input;
  const message = { id, words, mentionIds, writtenBy: personId };
  const sequence = await insertMessage(work, mentorshipId, message);
  await markRead(work, mentorshipId, personId, sequence);
  const markers = await listMarkers(work, mentorshipId, otherIds);
  const { toldIds, mentionedIds } = whoHears(markers, mentionIds, work.now);
  await markTold(work, mentorshipId, { toldIds, mentionedIds });
  await work.publish(MessageSent, {
    ...mentorshipFacts(mentorship),
    personId,
    toldIds: [...toldIds],
    mentionedIds: [...mentionedIds],
  });
  await recordAudit(work, {
    action: 'message.sent',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { messageId: input.id, sequence },
  });
}
