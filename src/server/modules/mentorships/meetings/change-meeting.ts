import type { z } from 'zod';
import type { changeMeeting as changeEndpoint } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { instantOf, isReminderNeedless } from '../../calendar/index.ts';
import { MeetingMoved } from '../events.ts';
import { followMeeting } from './call-links/change-call-links.ts';
import type { MayMakeCallLink } from './call-links/change-call-links.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { getOpenMentorship, refuseTime } from './get-open-mentorship.ts';
import { raiseSequence } from './meeting-series.store.ts';
import { getMeeting, writeMeeting } from './meetings.store.ts';

/**
 * A member changes one planned meeting. Another time or length goes to everybody's calendar; theme,
 * mode and place do not, because calendars hold none of them.
 * @throws AppError `conflict` when another changed it meanwhile or it was held, `invalid-input` for a
 *   new time that has passed and for a link that cannot be made in the person's name
 */
export async function changeMeeting(
  work: Work,
  mentorshipId: string,
  meetingId: string,
  personId: string,
  input: z.output<(typeof changeEndpoint)['body']>,
  mayMakeCallLink: MayMakeCallLink,
): Promise<void> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  const meeting = await getMeeting(work, mentorshipId, meetingId);
  if (meeting.version !== input.basedOn || meeting.state !== 'planned') {
    throw new AppError('conflict');
  }
  const { minutes, mode, place, theme, timeZone } = input;
  const startsAt = instantOf(input.at, timeZone);
  const isMoved = startsAt.getTime() !== meeting.startsAt.getTime();
  if (isMoved && startsAt <= work.now) refuseTime('This time has passed.');
  const isOtherSpan = isMoved || minutes !== meeting.minutes;
  const changed = {
    ...meeting,
    startsAt,
    timeZone,
    minutes,
    mode,
    place,
    theme,
    version: meeting.version + 1,
    isReminded: isMoved ? isReminderNeedless(startsAt, work.now) : meeting.isReminded,
  };
  await writeMeeting(work, changed);
  const isWanted = input.hasTeamsLink && mode === 'virtual';
  await followMeeting(work, changed, { isWanted, isOtherSpan, personId }, mayMakeCallLink);
  if (isOtherSpan && meeting.seriesId !== null) {
    await raiseSequence(work, meeting.seriesId);
    await work.publish(MeetingMoved, {
      ...mentorshipFacts(mentorship),
      personId,
      seriesId: meeting.seriesId,
      startsAt: startsAt.toISOString(),
    });
  }
  await recordAudit(work, {
    action: 'meeting.changed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { meetingId, isMoved },
  });
}
