import {
  AgreementSigned,
  MentorshipActivated,
  MentorshipEnded,
  MentorshipWentOn,
} from '../../mentorships/index.ts';
import { notifyMembers } from '../notify-members.ts';

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
  notifyMembers('ended', MentorshipEnded, ({ payload }) => ({
    kind: payload.from === 'introduction' ? 'introduction-ended' : 'mentorship-ended',
    part: null,
  })),
];
