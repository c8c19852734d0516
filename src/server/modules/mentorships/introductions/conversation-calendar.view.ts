import { DateTime } from 'luxon';
import { text } from '../../../../content/catalogue.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { invitePerson } from '../../calendar/index.ts';
import type { CalendarEntry, Invitation, LinkTo } from '../../calendar/index.ts';
import { getPeople } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { listMentorshipsOf, readMentorships } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { findIntroduction } from './introductions.store.ts';
import type { StoredIntroduction } from './introductions.store.ts';

/** The first conversation as an entry of one person's calendar; null where it never was in one. */
async function entryOf(
  work: Work,
  person: Person,
  mentorship: StoredMentorship,
  linkTo: LinkTo,
): Promise<CalendarEntry | null> {
  const introduction = await findIntroduction(work, mentorship.id);
  if (!introduction) return null;
  const span = spanOf(introduction);
  if (!span) return null;
  const organisation = await getOrganisation(work);
  const language = person.language ?? organisation.language;
  const timeZone = person.timeZone ?? organisation.timeZone;
  const others = mentorship.members.filter(({ personId }) => personId !== person.id);
  const people = await getPeople(
    work,
    others.map(({ personId }) => personId),
  );
  const names = others.map(({ personId }) => people.get(personId)?.name ?? '');
  const url = linkTo(`/mentorships/${mentorship.id}/introduction`);
  // It is called off with its introduction only where that ended before it: by somebody leaving.
  const isOff = introduction.conversationAt === null || isCutOff(mentorship, span.startsAt);
  return {
    series: {
      id: mentorship.id,
      firstAt: DateTime.fromJSDate(span.startsAt, { zone: timeZone }).toFormat(
        "yyyy-MM-dd'T'HH:mm",
      ),
      timeZone,
      everyWeeks: null,
      occurrences: 1,
      minutes: span.minutes,
      calendarSequence: introduction.calendarSequence + (mentorship.endedAt === null ? 0 : 1),
    },
    meetings: [{ ...span, state: isOff ? 'cancelled' : 'planned', timeZone, occurrence: 0 }],
    summary: text(language, 'meeting-calendar', 'summary', {
      names: new Intl.ListFormat(language).format(names),
    }),
    description: text(language, 'meeting-calendar', 'description', { url }),
    url,
  };
}

const isCutOff = ({ endedAt }: StoredMentorship, startsAt: Date): boolean =>
  endedAt !== null && endedAt < startsAt;

/** When it is, or, once it is called off, the first time at which it might be instead. */
function spanOf({
  calendarSequence,
  conversationAt,
  proposal,
}: StoredIntroduction): { startsAt: Date; minutes: number } | null {
  const startsAt = conversationAt ?? proposal?.times[0];
  if (calendarSequence === 0 || !startsAt || !proposal) return null;
  return { startsAt, minutes: proposal.minutes };
}

/** @returns the first conversations that are planned, for the person's calendar */
export async function listConversationEntries(
  work: Work,
  person: Person,
  linkTo: LinkTo,
): Promise<readonly CalendarEntry[]> {
  const entries: CalendarEntry[] = [];
  for (const mentorship of await listMentorshipsOf(work, person.id)) {
    if (mentorship.state !== 'introduction') continue;
    const entry = await entryOf(work, person, mentorship, linkTo);
    if (entry) entries.push(entry);
  }
  return entries;
}

/**
 * @param mentorshipId whose first conversation it is
 * @returns the calendar file that goes with a mail about it, as it is now; null where nothing of it is
 *   in a calendar, or still to come
 */
export async function findConversationInvitation(
  work: Work,
  mentorshipId: string,
  person: Person,
  to: { readonly organiser: { name: string; address: string }; readonly linkTo: LinkTo },
): Promise<Invitation | null> {
  const [mentorship] = await readMentorships(work, [mentorshipId]);
  if (!mentorship?.members.some(({ personId }) => personId === person.id)) return null;
  const entry = await entryOf(work, person, mentorship, to.linkTo);
  const isAhead = entry?.meetings.some(({ startsAt }) => startsAt > work.now) === true;
  return isAhead ? invitePerson(entry, person, to.organiser, work.now) : null;
}
