import {
  GroupEnrolmentEnded,
  GroupFormed,
  GroupFoundLead,
  GroupJoined,
  GroupLeft,
  GroupWentOn,
} from '../../mentorships/index.ts';
import { notifyMembers } from '../notify-members.ts';

/** What members of a group are told of each other: who comes and goes, and what they decide. */
export const notifyMembersOfGroups = [
  notifyMembers('group-formed', GroupFormed, () => ({ kind: 'group-formed', part: 'agreement' })),
  notifyMembers('group-joined', GroupJoined, ({ payload }) => ({
    kind: 'group-joined',
    part: null,
    toIds: payload.memberIds.filter((id) => id !== payload.personId),
    byId: payload.personId,
  })),
  notifyMembers('group-left', GroupLeft, ({ payload }) => ({
    kind: payload.lostLead ? 'group-lost-lead' : payload.isShort ? 'group-short' : 'group-left',
    part: null,
  })),
  notifyMembers('group-found-lead', GroupFoundLead, ({ payload }) => ({
    kind: 'group-found-lead',
    part: null,
    toIds: payload.memberIds.filter((id) => id !== payload.personId),
    byId: payload.personId,
  })),
  notifyMembers('group-went-on', GroupWentOn, () => ({ kind: 'group-went-on', part: null })),
  notifyMembers('group-enrolment-ended', GroupEnrolmentEnded, ({ payload }) => ({
    kind: 'group-enrolment-ended',
    part: null,
    toIds: payload.leadIds,
  })),
];
