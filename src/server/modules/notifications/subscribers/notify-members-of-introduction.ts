import {
  ConversationPlanned,
  ConversationProposed,
  IntroductionNearedOutcome,
  KlikAsked,
} from '../../mentorships/index.ts';
import { notifyMembers } from '../notify-members.ts';

const part = 'introduction';
const others = (memberIds: readonly string[], personId: string): string[] =>
  memberIds.filter((id) => id !== personId);

/** On the way to the first conversation and after it; of answers, nobody is ever told. */
export const notifyMembersOfIntroduction = [
  notifyMembers('conversation-proposed', ConversationProposed, ({ payload }) => ({
    kind: 'conversation-proposed',
    part,
    toIds: others(payload.memberIds, payload.personId),
    byId: payload.personId,
    // Where one was planned before, it is off.
    bringsConversation: true,
  })),
  notifyMembers('conversation-planned', ConversationPlanned, ({ payload }) => ({
    kind: 'conversation-planned',
    part,
    values: { meetsAt: payload.conversationAt },
    bringsConversation: true,
  })),
  notifyMembers('klik-asked', KlikAsked, ({ payload }) => ({
    kind: 'klik-asked',
    part,
    toIds: payload.askedIds,
    values: { expiresAt: payload.tellsAt },
  })),
  notifyMembers('outcome-nears', IntroductionNearedOutcome, ({ payload }) => ({
    kind: 'klik-reminder',
    part,
    toIds: payload.askedIds,
    values: { expiresAt: payload.tellsAt },
  })),
];
