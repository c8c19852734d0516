import type { z } from 'zod';
import type { logMeeting as logEndpoint } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { MeetingHeld } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { writeAttendees } from './attendees.store.ts';
import { checkAttendees, getOpenMentorship, refuseTime } from './get-open-mentorship.ts';
import { instantOf } from '../../calendar/index.ts';
import { insertMeetings } from './meetings.store.ts';

/**
 * A member writes down contact that has been.
 * @throws AppError `invalid-input` for a time that is still to come
 */
export async function logMeeting(
  work: Work,
  mentorshipId: string,
  personId: string,
  input: z.output<(typeof logEndpoint)['body']>,
): Promise<void> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  const { kind, minutes, mode, theme, timeZone, attendeeIds } = input;
  const startsAt = instantOf(input.at, timeZone);
  if (startsAt > work.now) refuseTime('This time is still to come.');
  checkAttendees(mentorship, attendeeIds);
  const id = newId(work.now);
  await insertMeetings(work, [
    {
      id,
      mentorshipId,
      seriesId: null,
      occurrence: null,
      kind,
      state: 'held',
      startsAt,
      timeZone,
      minutes,
      mode,
      theme,
      place: '',
      version: 1,
      createdBy: personId,
      isReminded: false,
    },
  ]);
  await writeAttendees(work, { id, mentorshipId }, attendeeIds);
  await work.publish(MeetingHeld, {
    ...mentorshipFacts(mentorship),
    meetingId: id,
    attendeeIds: [...attendeeIds],
    startsAt: startsAt.toISOString(),
    minutes,
  });
  await recordAudit(work, {
    action: 'meeting.logged',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { meetingId: id, kind, minutes },
  });
}
