import { MessageSent } from '../../mentorships/index.ts';
import { notifyMembers } from '../notify-members.ts';

/** That there is something to read, and from whom; what it says is told by the product alone. */
export const notifyMembersOfMessages = [
  notifyMembers('message-sent', MessageSent, ({ payload }) => ({
    kind: 'message-received',
    part: 'messages',
    toIds: payload.toldIds,
    byId: payload.personId,
  })),
  notifyMembers('mentioned-in-message', MessageSent, ({ payload }) => ({
    kind: 'message-mention',
    part: 'messages',
    toIds: payload.mentionedIds,
    byId: payload.personId,
  })),
];
