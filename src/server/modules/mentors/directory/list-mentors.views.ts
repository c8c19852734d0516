import { sql } from 'kysely';
import type { z } from 'zod';
import type { listMentors, MentorCard, mentorQuery } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { personCard, personFromRow } from '../../people/index.ts';
import { requireOpenProgramme } from '../../programmes/index.ts';
import { rankMentors } from '../ranking/rank-mentors.rules.ts';
import { findCandidates } from './candidate-mentors.ts';
import { excerptOf } from './excerpt.rules.ts';
import { keepList } from './mentor-lists.store.ts';
import type { ShownList } from './mentor-lists.store.ts';
import { rankingInputsFor, tellExplanation } from './rank-for.ts';
import { getSeeker } from './seeker.ts';
import type { Seeker } from './seeker.ts';

/**
 * One page of the mentors that a person can ask, best rank first, each with why it stands there. The
 * page is kept, for "why did I see this?".
 * @throws AppError `not-found` when the programme is not open to the person
 */
export async function listMentorsFor(
  work: Work,
  programmeId: string,
  personId: string,
  query: z.output<typeof mentorQuery>,
): Promise<z.input<typeof listMentors.response>> {
  const programme = await requireOpenProgramme(work, programmeId, personId);
  const seeker = await getSeeker(work, programme, personId);
  const menteeObstacle = seeker.obstacle;
  if (menteeObstacle !== null) return { rows: [], total: 0, hasMore: false, menteeObstacle };
  const { page, pageSize, ...filters } = query;
  const inputs = rankingInputsFor(seeker);
  const { mentors, hasMore } = await findCandidates(work, seeker, filters, inputs.seed);
  const ranked = rankMentors(seeker.matched, mentors, inputs);
  const first = (page - 1) * pageSize;
  const shown = ranked.slice(first, first + pageSize);
  return {
    rows: await showList(work, seeker, { inputs, filters, first, shown }),
    total: ranked.length,
    hasMore,
    menteeObstacle,
  };
}

/**
 * Shows a list and keeps it, in one statement.
 * @returns the cards of its mentors, in the same order
 */
export async function showList(work: Work, seeker: Seeker, list: ShownList): Promise<MentorCard[]> {
  if (list.shown.length === 0) return [];
  const ids = list.shown.map(({ mentor }) => mentor.registrationId);
  const rows = await work.db
    .with('kept', (db) => keepList(db, work, seeker, list))
    .selectFrom('mentor_registrations as offer')
    .innerJoin('people', (join) =>
      join
        .onRef('people.tenant_id', '=', 'offer.tenant_id')
        .onRef('people.id', '=', 'offer.person_id'),
    )
    .selectAll('people')
    .select(['offer.id as registration_id', 'offer.about'])
    .where('offer.tenant_id', '=', work.tenantId)
    .where('offer.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const byRegistration = new Map(rows.map((row) => [row.registration_id, row]));
  return list.shown.flatMap((each) => {
    const { mentor } = each;
    const row = byRegistration.get(mentor.registrationId);
    if (!row) return [];
    return {
      registrationId: mentor.registrationId,
      person: personCard(personFromRow(row)),
      topics: mentor.topics.map(({ id }) => id),
      styles: [...mentor.styles],
      languages: [...mentor.languages],
      meetingModes: [...mentor.meetingModes],
      freeSeats: mentor.freeSeats,
      excerpt: excerptOf(row.about),
      explanation: tellExplanation(seeker, each),
    };
  });
}
