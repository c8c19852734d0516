import { text } from '../../../../../content/catalogue.ts';
import type { Work } from '../../../../jobs/work.ts';
import { getOrganisation } from '../../../administration/index.ts';
import { getPeople } from '../../../people/index.ts';
import type { Person } from '../../../people/index.ts';
import { listCallLinks } from '../call-links/call-links.store.ts';
import { findSeries } from '../meeting-series.store.ts';
import { listMeetingsOfSeries } from '../meetings.store.ts';
import type { StoredMeeting } from '../meetings.store.ts';
import type { CalendarEntry, LinkTo } from '../../../calendar/index.ts';

/** A series of a mentorship that somebody is or was in. */
interface OwnSeries {
  readonly id: string;
  readonly mentorshipId: string;
  /** Null: they are still in it. */
  readonly leftAt: Date | null;
}

/** @param seriesId one alone; null: all of the mentorships that the person is in */
async function seriesOf(
  work: Work,
  personId: string,
  seriesId: string | null,
): Promise<readonly OwnSeries[]> {
  const query = work.db
    .selectFrom('meeting_series as series')
    .innerJoin('mentorship_members as member', (join) =>
      join
        .onRef('member.tenant_id', '=', 'series.tenant_id')
        .onRef('member.mentorship_id', '=', 'series.mentorship_id'),
    )
    .select(['series.id', 'series.mentorship_id as mentorshipId', 'member.left_at as leftAt'])
    .where('series.tenant_id', '=', work.tenantId)
    .where('member.person_id', '=', personId)
    .orderBy('series.id');
  const rows = await (
    seriesId === null
      ? query.where('member.left_at', 'is', null)
      : query.where('series.id', '=', seriesId)
  ).execute();
  return rows;
}

async function namesOfOthers(
  work: Work,
  mentorshipIds: readonly string[],
  personId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await work.db
    .selectFrom('mentorship_members')
    .select(['mentorship_id', 'person_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', 'in', [...mentorshipIds])
    .where('person_id', '!=', personId)
    .where('left_at', 'is', null)
    .orderBy('person_id')
    .execute();
  const people = await getPeople(
    work,
    rows.map((row) => row.person_id),
  );
  const names = new Map<string, string[]>();
  for (const row of rows) {
    const name = people.get(row.person_id)?.name ?? '';
    names.set(row.mentorship_id, [...(names.get(row.mentorship_id) ?? []), name]);
  }
  return names;
}

async function linksOf(
  work: Work,
  meetings: readonly StoredMeeting[],
): Promise<ReadonlyMap<string, string>> {
  const links = await listCallLinks(
    work,
    meetings.map(({ id }) => id),
  );
  return new Map(
    [...links].flatMap(([meetingId, { state, url }]) =>
      state === 'made' && url !== null ? [[meetingId, url] as const] : [],
    ),
  );
}

const withLink = (meeting: StoredMeeting, location: string | undefined) =>
  location === undefined ? meeting : { ...meeting, location };

/** Of a group that somebody has left, the meetings that were to come are none of theirs any more. */
function asSeenBy(meeting: StoredMeeting, leftAt: Date): StoredMeeting {
  const isLeft = meeting.state === 'planned' && meeting.startsAt > leftAt;
  return isLeft ? { ...meeting, state: 'cancelled' } : meeting;
}

/**
 * What a person's calendar shows of their meetings: when, with whom, and where the rest is. Agenda,
 * theme and place stay in the product: calendars are shared, and copied to others' services. A link that
 * the product had made is nobody's words, and lets in whoever is invited.
 * @param seriesId one entry alone; null: all of the mentorships that the person is in
 */
export async function listCalendarEntries(
  work: Work,
  person: Person,
  seriesId: string | null,
  linkTo: LinkTo,
): Promise<readonly CalendarEntry[]> {
  const own = await seriesOf(work, person.id, seriesId);
  if (own.length === 0) return [];
  const ids = own.map(({ id }) => id);
  const series = await findSeries(work, ids);
  const meetings = await listMeetingsOfSeries(work, ids);
  const callLinks = await linksOf(work, meetings);
  const names = await namesOfOthers(
    work,
    own.map(({ mentorshipId }) => mentorshipId),
    person.id,
  );
  const language = person.language ?? (await getOrganisation(work)).language;
  const list = new Intl.ListFormat(language);
  return own.flatMap(({ id, mentorshipId, leftAt }) => {
    const found = series.get(id);
    const url = linkTo(`/mentorships/${mentorshipId}/meetings`);
    const others = list.format(names.get(mentorshipId) ?? []);
    return found
      ? [
          {
            series: found,
            meetings: meetings
              .filter((meeting) => meeting.seriesId === id)
              .map((meeting) =>
                leftAt === null
                  ? withLink(meeting, callLinks.get(meeting.id))
                  : asSeenBy(meeting, leftAt),
              ),
            summary: text(language, 'meeting-calendar', 'summary', { names: others }),
            description: text(language, 'meeting-calendar', 'description', { url }),
            url,
          },
        ]
      : [];
  });
}
