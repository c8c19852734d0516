import type { Meetings } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople } from '../../people/index.ts';
import { findVersionInForce } from '../agreements/agreements.store.ts';
import { planOf } from '../mentorship-plan.ts';
import { getMentorshipOf, listMentorshipsOf } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { listAgendaItems } from './agenda/agenda.store.ts';
import { listAttendees } from './attendees.store.ts';
import { describeCallLink, listCallLinks } from './call-links/call-links.store.ts';
import type { MayMakeCallLink } from './call-links/change-call-links.ts';
import { areMeetingsOpen } from './get-open-mentorship.ts';
import { findSeries } from './meeting-series.store.ts';
import { areOverlapping } from '../../calendar/index.ts';
import { listMeetings } from './meetings.store.ts';
import type { StoredMeeting } from './meetings.store.ts';
import { balanceOf } from './participation.rules.ts';

/** How long a meeting takes where nothing was agreed, in minutes. */
const usualMinutes = 60;

/** What is agreed on the rhythm of meetings, or else what the programme asks. */
async function rhythmOf(work: Work, mentorship: StoredMentorship): Promise<Meetings['rhythm']> {
  const agreed = (await findVersionInForce(work, mentorship))?.terms;
  if (agreed) {
    return { everyWeeks: agreed.everyWeeks, minutes: agreed.minutes, meetings: agreed.meetings };
  }
  const { meetEveryWeeks } = await planOf(work, mentorship);
  return { everyWeeks: meetEveryWeeks, minutes: usualMinutes, meetings: null };
}

/** @returns the person's own planned meetings, in whichever mentorship */
async function listOwnPlanned(work: Work, personId: string): Promise<readonly StoredMeeting[]> {
  const mentorships = await listMentorshipsOf(work, personId);
  const meetings = await listMeetings(
    work,
    mentorships.map(({ id }) => id),
  );
  return meetings.filter(({ state }) => state === 'planned');
}

/**
 * The meetings of a mentorship as one of its members sees them. What overlaps is told from the
 * person's own meetings alone: nobody learns of the others' other mentorships.
 * @throws AppError `not-found` for anybody who is not in it
 */
export async function getMeetingsFor(
  work: Work,
  mentorshipId: string,
  personId: string,
  mayMakeCallLink: MayMakeCallLink,
): Promise<Meetings> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const people = await getPeople(
    work,
    mentorship.members.map((member) => member.personId),
  );
  const meetings = await listMeetings(work, [mentorshipId]);
  const series = await findSeries(work, [
    ...new Set(meetings.flatMap((one) => one.seriesId ?? [])),
  ]);
  const attendees = await listAttendees(work, mentorshipId);
  const callLinks = await listCallLinks(
    work,
    meetings.map(({ id }) => id),
  );
  const items = await listAgendaItems(work, mentorshipId);
  const own = await listOwnPlanned(work, personId);
  return {
    isOpen: areMeetingsOpen(mentorship.state),
    mayMakeTeamsLink: await mayMakeCallLink(work, personId),
    themes: [...(await planOf(work, mentorship)).sessionThemes],
    rhythm: await rhythmOf(work, mentorship),
    timeZones: mentorship.members.map((member) => ({
      personId: member.personId,
      timeZone: people.get(member.personId)?.timeZone ?? null,
    })),
    participation: balanceOf(
      mentorship.members,
      meetings
        .filter(({ state }) => state === 'held')
        .map((meeting) => ({ ...meeting, attendeeIds: attendees.get(meeting.id) ?? [] })),
    ),
    meetings: meetings.map((meeting) => {
      const link = callLinks.get(meeting.id);
      return {
        id: meeting.id,
        kind: meeting.kind,
        state: meeting.state,
        startsAt: meeting.startsAt.toISOString(),
        timeZone: meeting.timeZone,
        minutes: meeting.minutes,
        mode: meeting.mode,
        theme: meeting.theme,
        place: meeting.place,
        callLink: link ? describeCallLink(link) : null,
        version: meeting.version,
        createdBy: meeting.createdBy,
        everyWeeks: series.get(meeting.seriesId ?? '')?.everyWeeks ?? null,
        attendeeIds: [...(attendees.get(meeting.id) ?? [])],
        agenda: items
          .filter((item) => item.meetingId === meeting.id)
          .map(({ id, words, isDone, addedBy }) => ({ id, words, isDone, addedBy })),
        isOverlapping:
          meeting.state === 'planned' &&
          own.some((other) => other.id !== meeting.id && areOverlapping(meeting, other)),
      };
    }),
  };
}
