import type { z } from 'zod';
import { mentorQuery, previewedPlaces } from '../../../../contract/index.ts';
import type { ExampleMentee, MatchingWeights, previewRanking } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { getToday } from '../../administration/index.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { getProgramme, requireOwnership } from '../../programmes/index.ts';
import type { Programme } from '../../programmes/index.ts';
import { parentsOf } from '../../topics/index.ts';
import { findCandidates } from '../directory/candidate-mentors.ts';
import { meanImpressions } from '../directory/mentor-lists.store.ts';
import { rankingInputsFor, tellExplanation } from '../directory/rank-for.ts';
import type { Seeker } from '../directory/seeker.ts';
import { rankMentors } from '../ranking/rank-mentors.rules.ts';
import type { RankedMentor } from '../ranking/rank-mentors.rules.ts';
import { compareOrders } from './compare-orders.rules.ts';

type Preview = z.input<typeof previewRanking.response>;

/**
 * Ranks the mentors of a programme for a made-up mentee twice: by the weights that are saved and by
 * others. Everything else, lots included, is the same for both, so that only the weights make the
 * difference. The list is not kept, as nobody looks for a mentor.
 * @throws AppError `not-found` for whoever does not own the programme
 */
export async function previewRankingOf(
  work: Work,
  session: Session,
  programmeId: string,
  input: { readonly weights: MatchingWeights; readonly example: ExampleMentee },
): Promise<Preview> {
  await requireOwnership(work, session, programmeId);
  const programme = await getProgramme(work, programmeId);
  const seeker = await exampleSeeker(work, programme, input.example);
  const inputs = rankingInputsFor(seeker);
  const { page: _page, pageSize: _pageSize, ...filters } = mentorQuery.parse({});
  const { mentors } = await findCandidates(work, seeker, filters, inputs.seed);
  const before = rankMentors(seeker.matched, mentors, inputs);
  const after = rankMentors(seeker.matched, mentors, { ...inputs, weights: input.weights });
  return { mentors: await tellPlaces(work, seeker, before, after), total: mentors.length };
}

/** A mentee of whom only this is known: nobody's reporting line, nobody's answers. */
async function exampleSeeker(
  work: Work,
  programme: Programme,
  { topics, jobLevel, department, languages }: ExampleMentee,
): Promise<Seeker> {
  const parents = await parentsOf(work, topics);
  const today = await getToday(work);
  const personId = newId(work.now);
  const unknown = { division: null, country: null, startDate: null };
  return {
    programme,
    obstacle: null,
    matched: {
      personId,
      jobLevel,
      department,
      division: null,
      utcOffset: null,
      topics: topics.map((id) => ({ id, parentId: parents.get(id) ?? null })),
      styles: [],
      languages,
      meetingModes: [],
    },
    ruled: { id: personId, jobLevel, department, languages, ...unknown },
    reportingLine: new Set(),
    today,
    intakeAt: null,
    meanImpressions: await meanImpressions(work, programme.id),
    topicParents: parents,
  };
}

async function tellPlaces(
  work: Work,
  seeker: Seeker,
  before: readonly RankedMentor[],
  after: readonly RankedMentor[],
): Promise<Preview['mentors']> {
  const keyOf = ({ mentor }: RankedMentor): string => mentor.registrationId;
  const compared = compareOrders(before.map(keyOf), after.map(keyOf), previewedPlaces);
  const people = await getPeople(
    work,
    after.map(({ mentor }) => mentor.personId),
  );
  return compared.flatMap((place) => {
    const [was, is] = [before[place.before - 1], after[place.after - 1]];
    const person = is && people.get(is.mentor.personId);
    if (!was || !is || !person) return [];
    return {
      person: personCard(person),
      before: { place: place.before, score: was.explanation.score },
      after: { place: place.after, score: is.explanation.score },
      reasons: tellExplanation(seeker, is).reasons,
    };
  });
}
