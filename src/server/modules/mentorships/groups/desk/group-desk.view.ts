import { meetingRoles } from '../../../../../contract/index.ts';
import type { GroupDesk } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';
import { AppError } from '../../../../kernel/app-error.ts';
import { getPeople, personCard } from '../../../people/index.ts';
import { listAgendaItems } from '../../meetings/agenda/agenda.store.ts';
import { listAttendees } from '../../meetings/attendees.store.ts';
import { areMeetingsOpen } from '../../meetings/get-open-mentorship.ts';
import { listMeetings } from '../../meetings/meetings.store.ts';
import type { StoredMeeting } from '../../meetings/meetings.store.ts';
import { listMeetingRoles } from '../../meetings/roles/meeting-roles.store.ts';
import { rotateRoles } from '../../meetings/roles/roles.rules.ts';
import type { TakenRoles } from '../../meetings/roles/roles.rules.ts';
import { planOf } from '../../mentorship-plan.ts';
import { getMentorshipOf } from '../../mentorships.store.ts';
import type { StoredMentorship } from '../../mentorships.store.ts';
import { countMessagesByWriter } from '../../messages/messages.store.ts';
import { isLed } from '../group.rules.ts';
import { attendanceOf } from './attendance.rules.ts';

/** What was chosen, of those who are still members. */
async function chosenRoles(
  work: Work,
  { id, members }: StoredMentorship,
): Promise<(meetingId: string) => TakenRoles> {
  const chosen = await listMeetingRoles(work, id);
  return (meetingId) =>
    new Map(
      [...(chosen.get(meetingId) ?? [])].filter(([, personId]) =>
        members.some((member) => member.personId === personId),
      ),
    );
}

/** The meeting that comes next, with the roles in it. */
async function nextMeetingOf(
  work: Work,
  mentorship: StoredMentorship,
  meetings: readonly StoredMeeting[],
  turnIds: readonly string[],
): Promise<GroupDesk['nextMeeting']> {
  const formal = meetings.filter(({ kind }) => kind === 'formal');
  const index = formal.findIndex(
    ({ state, startsAt }) => state === 'planned' && startsAt > work.now,
  );
  const next = formal[index];
  if (!next) return null;
  const chosenOf = await chosenRoles(work, mentorship);
  const rounds = rotateRoles(
    formal.map(({ id }) => chosenOf(id)),
    turnIds,
  );
  const chosen = chosenOf(next.id);
  return {
    id: next.id,
    startsAt: next.startsAt.toISOString(),
    minutes: next.minutes,
    roles: meetingRoles.flatMap((role) => {
      const personId = rounds[index]?.get(role);
      return personId === undefined ? [] : [{ role, personId, isSuggested: !chosen.has(role) }];
    }),
  };
}

/** How much each has put on agendas and written to the others: counts alone. */
async function contributionsIn(
  work: Work,
  mentorshipId: string,
): Promise<(personId: string) => number> {
  const items = await listAgendaItems(work, mentorshipId);
  const messages = await countMessagesByWriter(work, mentorshipId);
  return (personId) =>
    (messages.get(personId) ?? 0) + items.filter(({ addedBy }) => addedBy === personId).length;
}

/**
 * How a group goes, for one of its members; who is heard little, and who is missed, is for whoever
 * leads it alone.
 * @throws AppError `not-found` for anybody who is not in it, and for a pair
 */
export async function getGroupDeskFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<GroupDesk> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const { gathering } = await planOf(work, mentorship);
  if (gathering === null) throw new AppError('not-found');
  const { members, state } = mentorship;
  const own = members.find((member) => member.personId === personId);
  const isLead = own?.role === gathering.lead && isLed(members, gathering);
  const meetings = await listMeetings(work, [mentorshipId]);
  const attendees = await listAttendees(work, mentorshipId);
  const held = meetings
    .filter((meeting) => meeting.state === 'held')
    .map(({ id, kind, startsAt, minutes }) => ({
      isFormal: kind === 'formal',
      startsAt,
      minutes,
      attendeeIds: attendees.get(id) ?? [],
    }));
  const takesTurns = members.filter(({ role }) => role === gathering.member);
  const turnIds = takesTurns
    .toSorted((one, other) => one.joinedAt.getTime() - other.joinedAt.getTime())
    .map((member) => member.personId);
  const people = await getPeople(
    work,
    members.map((member) => member.personId),
  );
  const contributionsOf = await contributionsIn(work, mentorshipId);
  return {
    isLead,
    isOpen: areMeetingsOpen(state),
    nextMeeting: await nextMeetingOf(work, mentorship, meetings, turnIds),
    meetingsHeld: held.filter(({ isFormal }) => isFormal).length,
    members: members.flatMap((member) => {
      const person = people.get(member.personId);
      if (!person) return [];
      const { isMissed, ...attendance } = attendanceOf(member, held);
      return {
        person: personCard(person),
        role: member.role,
        joinedAt: member.joinedAt.toISOString(),
        ...attendance,
        isMissed: isLead ? isMissed : null,
        contributions: isLead ? contributionsOf(member.personId) : null,
      };
    }),
  };
}
