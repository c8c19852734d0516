import type { z } from 'zod';
import type { listMentors, MentorCard, mentorQuery } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { requireOpenProgramme } from '../../programmes/index.ts';
import { findRegistrations } from '../mentor-registrations.store.ts';
import { rankMentors } from '../ranking/rank-mentors.rules.ts';
import type { RankedMentor } from '../ranking/rank-mentors.rules.ts';
import { findCandidates } from './candidate-mentors.ts';
import { excerptOf } from './excerpt.rules.ts';
import { keepList } from './mentor-lists.store.ts';
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
  const inputs = await rankingInputsFor(work, seeker);
  const { mentors, hasMore } = await findCandidates(work, seeker, filters, inputs.seed);
  const ranked = rankMentors(seeker.matched, mentors, inputs);
  const first = (page - 1) * pageSize;
  const shown = ranked.slice(first, first + pageSize);
  await keepList(work, seeker, { inputs, filters, first, shown });
  return {
    rows: await toCards(work, seeker, shown),
    total: ranked.length,
    hasMore,
    menteeObstacle,
  };
}

/** @returns the cards of ranked mentors, in the same order */
export async function toCards(
  work: Work,
  seeker: Seeker,
  ranked: readonly RankedMentor[],
): Promise<MentorCard[]> {
  const registrations = await findRegistrations(
    work,
    ranked.map(({ mentor }) => mentor.registrationId),
  );
  const people = await getPeople(
    work,
    ranked.map(({ mentor }) => mentor.personId),
  );
  return ranked.flatMap((each) => {
    const { mentor } = each;
    const registration = registrations.get(mentor.registrationId);
    const person = people.get(mentor.personId);
    if (!registration || !person) return [];
    return {
      registrationId: registration.id,
      person: personCard(person),
      topics: registration.topics,
      styles: registration.styles,
      languages: registration.languages,
      meetingModes: registration.meetingModes,
      freeSeats: mentor.freeSeats,
      excerpt: excerptOf(registration.about),
      explanation: tellExplanation(seeker, each),
    };
  });
}
