import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { MeetingHeld } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { writeAttendees } from './attendees.store.ts';
import { checkAttendees, getOpenMentorship } from './get-open-mentorship.ts';
import { getMeeting, writeMeeting } from './meetings.store.ts';

/**
 * A member says that a meeting was held, how long it took and who was there; said again, it corrects.
 * @throws AppError `conflict` when another said so meanwhile, `invalid-input` before it has begun
 */
export async function holdMeeting(
  work: Work,
  mentorshipId: string,
  meetingId: string,
  personId: string,
  input: { basedOn: number; minutes: number; attendeeIds: readonly string[] },
): Promise<void> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  const meeting = await getMeeting(work, mentorshipId, meetingId);
  if (meeting.version !== input.basedOn) throw new AppError('conflict');
  if (meeting.startsAt > work.now) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'params.meetingId', message: 'This meeting has not begun yet.' }],
    });
  }
  const { minutes, attendeeIds } = input;
  checkAttendees(mentorship, attendeeIds);
  await writeMeeting(work, { ...meeting, state: 'held', minutes, version: meeting.version + 1 });
  await writeAttendees(work, meeting, attendeeIds);
  if (meeting.state === 'planned') {
    await work.publish(MeetingHeld, {
      ...mentorshipFacts(mentorship),
      meetingId,
      attendeeIds: [...attendeeIds],
      startsAt: meeting.startsAt.toISOString(),
      minutes,
    });
  }
  await recordAudit(work, {
    action: 'meeting.held',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { meetingId, minutes, attendees: attendeeIds.length },
  });
}
