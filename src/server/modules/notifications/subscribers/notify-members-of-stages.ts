import type { MentorshipState, NoticeKind } from '../../../../contract/index.ts';
import {
  AgreementSigned,
  CheckInAsked,
  GoalNearedDueDate,
  GoalsToReview,
  MentorshipActivated,
  MentorshipClosingBegan,
  MentorshipEnded,
  MentorshipPaused,
  MentorshipResumed,
  MentorshipWentOn,
} from '../../mentorships/index.ts';
import { notifyMembers } from '../notify-members.ts';

function kindOfEnd(end: { isClosed: boolean; from: MentorshipState }): NoticeKind {
  if (end.isClosed) return 'mentorship-closed';
  if (end.from === 'gathering') return 'group-called-off';
  return end.from === 'introduction' ? 'introduction-ended' : 'mentorship-ended';
}

/** All members are told the same, at the same time: of an ending nobody learns who wished it. */
export const notifyMembersOfStages = [
  notifyMembers('gone-on', MentorshipWentOn, () => ({
    kind: 'mentorship-agreement',
    part: 'agreement',
  })),
  notifyMembers('agreement-signed', AgreementSigned, ({ payload }) => ({
    kind: 'agreement-to-sign',
    part: 'agreement',
    toIds: payload.missingIds,
    byId: payload.personId,
  })),
  notifyMembers('active', MentorshipActivated, () => ({ kind: 'mentorship-active', part: null })),
  notifyMembers('paused', MentorshipPaused, () => ({ kind: 'mentorship-paused', part: null })),
  notifyMembers('resumed', MentorshipResumed, () => ({ kind: 'mentorship-resumed', part: null })),
  notifyMembers('check-in-asked', CheckInAsked, ({ payload }) => ({
    kind: 'check-in-asked',
    part: 'check-ins',
    toIds: payload.askedIds,
  })),
  notifyMembers('goal-neared-due-date', GoalNearedDueDate, () => ({
    kind: 'goal-due',
    part: 'goals',
  })),
  notifyMembers('goals-to-review', GoalsToReview, () => ({
    kind: 'goals-to-review',
    part: 'goals',
  })),
  notifyMembers('closing', MentorshipClosingBegan, () => ({
    kind: 'mentorship-closing',
    part: 'closing',
  })),
  notifyMembers('ended', MentorshipEnded, ({ payload }) => ({
    kind: kindOfEnd(payload),
    part: payload.isClosed ? 'closing' : null,
    bringsConversation: payload.from === 'introduction',
  })),
];
