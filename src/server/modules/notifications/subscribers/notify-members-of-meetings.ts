import {
  CallLinksFailed,
  CallLinksMade,
  MeetingMoved,
  MeetingsAwait,
  MeetingNeared,
  MeetingsCancelled,
  MeetingsPlanned,
} from '../../mentorships/index.ts';
import { notifyMembers } from '../notify-members.ts';

const part = 'meetings';

/**
 * Everybody is told, whoever did it among them: the e-mail brings the entry of the calendar along.
 * What is on the agenda, or where it is, is told by the product alone.
 */
export const notifyMembersOfMeetings = [
  notifyMembers('meetings-planned', MeetingsPlanned, ({ payload }) => ({
    kind: payload.meetings > 1 ? 'meeting-row-planned' : 'meeting-planned',
    part,
    values: { meetsAt: payload.startsAt },
    meetingSeriesId: payload.seriesId,
  })),
  notifyMembers('meetings-await', MeetingsAwait, ({ payload }) => ({
    kind: payload.meetings > 1 ? 'meeting-row-planned' : 'meeting-planned',
    part,
    toIds: [payload.personId],
    values: { meetsAt: payload.startsAt },
    meetingSeriesId: payload.seriesId,
  })),
  notifyMembers('meeting-moved', MeetingMoved, ({ payload }) => ({
    kind: 'meeting-moved',
    part,
    values: { meetsAt: payload.startsAt },
    meetingSeriesId: payload.seriesId,
  })),
  notifyMembers('meetings-cancelled', MeetingsCancelled, ({ payload }) => ({
    kind: 'meeting-cancelled',
    part,
    values: { meetsAt: payload.startsAt },
    meetingSeriesId: payload.seriesId,
  })),
  notifyMembers('call-links-made', CallLinksMade, ({ payload }) => ({
    kind: 'meeting-link-made',
    part,
    meetingSeriesId: payload.seriesId,
  })),
  notifyMembers('call-links-failed', CallLinksFailed, ({ payload }) => ({
    kind: 'meeting-link-failed',
    part,
    toIds: [payload.personId],
  })),
  notifyMembers('meeting-neared', MeetingNeared, ({ payload }) => ({
    kind: 'meeting-reminder',
    part,
    values: { meetsAt: payload.startsAt },
  })),
];
