import { sql } from 'kysely';
import type { z } from 'zod';
import type { listMentors, MenteeIntake, MentorCard } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getPeople, getPerson, personCard } from '../people/index.ts';
import { requireOpenProgramme } from '../programmes/index.ts';
import { findMenteeIntake } from './mentee-intakes.ts';
import { excerptOf, reasonsFor } from './mentor-card.rules.ts';
import { listOutsideRules } from './outside-rules.ts';
import { registrationFromRow } from './mentor-registrations.store.ts';
import type { StoredRegistration } from './mentor-registrations.store.ts';

type Query = z.output<typeof listMentors.query>;

/** The mentors a person may see: published, still with the organisation, outside their own line. */
function visibleMentors(work: Work, programmeId: string, hidden: readonly string[]) {
  return work.db
    .selectFrom('mentor_registrations as offer')
    .innerJoin('people as person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'offer.tenant_id')
        .onRef('person.id', '=', 'offer.person_id'),
    )
    .where('offer.tenant_id', '=', work.tenantId)
    .where('offer.programme_id', '=', programmeId)
    .where('offer.state', '=', 'active')
    .where('person.state', '=', 'active')
    .where('offer.person_id', 'not in', [...hidden]);
}

type Mentors = ReturnType<typeof visibleMentors>;

const overlaps = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} && ${[...values]}::text[]`;

function applyFilters(mentors: Mentors, query: Query): Mentors {
  let filtered = mentors;
  if (query.topic.length > 0) filtered = filtered.where(overlaps('offer.topics', query.topic));
  if (query.style.length > 0) filtered = filtered.where(overlaps('offer.styles', query.style));
  if (query.language.length > 0) {
    filtered = filtered.where(overlaps('offer.languages', query.language));
  }
  if (query.mode.length > 0) filtered = filtered.where(overlaps('offer.meeting_modes', query.mode));
  if (query.country.length > 0) filtered = filtered.where('person.country', 'in', query.country);
  if (query.department.length > 0) {
    filtered = filtered.where('person.department', 'in', query.department);
  }
  if (query.onlyFree === 'true') {
    filtered = filtered.whereRef('offer.taken_seats', '<', 'offer.capacity');
  }
  for (const word of query.search.split(/\s+/).filter((each) => each !== '')) {
    filtered = filtered.where(hasWord(word));
  }
  return filtered;
}

/** A word stands in the person's name, title, department or own text, or in a topic's label. */
function hasWord(word: string) {
  const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<boolean>`(
    lower(unaccent(concat_ws(' ', person.given_name, person.family_name, person.job_title,
      person.department, person.location, offer.about))) like lower(unaccent(${pattern}))
    or offer.topics && array(
      select topic_id from topic_labels where tenant_id = offer.tenant_id
        and folded like lower(unaccent(${pattern})))::text[])`;
}

const countShared = (column: string, values: readonly string[]) =>
  sql<number>`cardinality(array(select unnest(${sql.ref(column)}) intersect select unnest(${[...values]}::text[])))`;

/** Best fit first, then the freest, then an order of its own for each person that does not jump. */
function order(mentors: Mentors, intake: MenteeIntake | null, personId: string) {
  const ordered = intake
    ? mentors
        .orderBy(countShared('offer.topics', intake.topics), 'desc')
        .orderBy(countShared('offer.styles', intake.styles), 'desc')
        .orderBy(countShared('offer.languages', intake.languages), 'desc')
    : mentors;
  return ordered
    .orderBy(sql`(offer.capacity - offer.taken_seats)::real / offer.capacity`, 'desc')
    .orderBy(sql`md5(offer.id::text || ${personId})`);
}

/** One page of the directory as a person sees it, with the values its filters can take. */
export async function listMentorsFor(
  work: Work,
  programmeId: string,
  personId: string,
  query: Query,
): Promise<z.input<typeof listMentors.response>> {
  const programme = await requireOpenProgramme(work, programmeId, personId);
  const hidden = [personId, ...(await listOutsideRules(work, programme, personId, null))];
  const all = visibleMentors(work, programmeId, hidden);
  const filtered = applyFilters(all, query);
  const intake = await findMenteeIntake(work, programmeId, personId);

  const { total } = await filtered
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await order(filtered, intake, personId)
    .selectAll('offer')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  const places = await all.select(['person.country', 'person.department']).distinct().execute();

  return {
    rows: await toCards(work, rows.map(registrationFromRow), intake, personId),
    total,
    countries: distinctSorted(places.map((place) => place.country)),
    departments: distinctSorted(places.map((place) => place.department)),
  };
}

function distinctSorted(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b));
}

async function toCards(
  work: Work,
  registrations: readonly StoredRegistration[],
  intake: MenteeIntake | null,
  personId: string,
): Promise<MentorCard[]> {
  const mentee = personCard(await getPerson(work, personId));
  const people = await getPeople(
    work,
    registrations.map((registration) => registration.personId),
  );
  return registrations.flatMap((registration) => {
    const person = people.get(registration.personId);
    if (!person) return [];
    const card = personCard(person);
    return {
      registrationId: registration.id,
      person: card,
      topics: registration.topics,
      styles: registration.styles,
      languages: registration.languages,
      meetingModes: registration.meetingModes,
      freeSeats: registration.capacity - registration.taken,
      excerpt: excerptOf(registration.about),
      reasons: reasonsFor(registration, card, intake, mentee),
    };
  });
}
