import { subscribe } from '../../../jobs/job.ts';
import {
  CallLinksFailed,
  CallLinksMade,
  groupTitleOf,
  MeetingMoved,
  MeetingsAwait,
  MeetingNeared,
  MeetingsCancelled,
  MeetingsLeft,
  MeetingsPlanned,
} from '../../mentorships/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notifyMembers } from '../notify-members.ts';
import { notify } from '../notify.ts';

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
  // Who left is no member any more, and is told of the group by its title alone.
  subscribe('notify-leaver-when-meetings-left', MeetingsLeft, (context, event) =>
    notify(context, event, async (work) => {
      const { personId, mentorshipId, programmeId, seriesId } = event.payload;
      const title = (await groupTitleOf(work, mentorshipId)) ?? '';
      const values = { title, ...(await programmeValue(work, programmeId)) };
      return [{ personId, kind: 'meetings-left', link: '/', values, meetingSeriesId: seriesId }];
    }),
  ),
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
