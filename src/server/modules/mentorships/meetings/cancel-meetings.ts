import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { releaseCallLinks } from './call-links/change-call-links.ts';
import { MeetingsCancelled } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { getOpenMentorship } from './get-open-mentorship.ts';
import { raiseSequence } from './meeting-series.store.ts';
import { endOf } from '../../calendar/index.ts';
import { getMeeting, listMeetings, writeMeeting } from './meetings.store.ts';
import type { StoredMeeting } from './meetings.store.ts';

/**
 * A member calls a meeting off, or it and those of its row that come after. One that has been, or was
 * written down by mistake, is taken out without telling anybody's calendar.
 */
export async function cancelMeeting(
  work: Work,
  mentorshipId: string,
  meetingId: string,
  personId: string,
  scope: 'one' | 'following',
): Promise<void> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  const meeting = await getMeeting(work, mentorshipId, meetingId);
  const following =
    scope === 'one' || meeting.seriesId === null
      ? []
      : (await listMeetings(work, [mentorshipId])).filter(
          (each) =>
            each.seriesId === meeting.seriesId &&
            each.state === 'planned' &&
            (each.occurrence ?? 0) > (meeting.occurrence ?? 0),
        );
  await cancelMeetings(work, mentorship, [meeting, ...following], personId);
}

/**
 * Calls meetings off and tells the calendars of those that were still to come.
 * @param personId who does it; null: they go with the mentorship
 */
export async function cancelMeetings(
  work: Work,
  mentorship: StoredMentorship,
  meetings: readonly StoredMeeting[],
  personId: string | null,
): Promise<void> {
  for (const meeting of meetings) {
    await writeMeeting(work, { ...meeting, state: 'cancelled', version: meeting.version + 1 });
  }
  await releaseCallLinks(work, meetings);
  const ahead = meetings.filter((each) => each.state === 'planned' && endOf(each) > work.now);
  const seriesIds = new Set(ahead.flatMap(({ seriesId }) => seriesId ?? []));
  for (const seriesId of seriesIds) {
    await raiseSequence(work, seriesId);
    const first = ahead.find((each) => each.seriesId === seriesId);
    await work.publish(MeetingsCancelled, {
      ...mentorshipFacts(mentorship),
      personId,
      seriesId,
      startsAt: (first?.startsAt ?? work.now).toISOString(),
    });
  }
  await recordAudit(work, {
    action: 'meeting.cancelled',
    subject: { kind: 'mentorship', id: mentorship.id },
    details: { meetings: meetings.length },
  });
}
