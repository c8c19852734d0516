import type { MentorCard } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { listOpenProgrammes } from '../../programmes/index.ts';
import { mentorQuery } from '../../../../contract/index.ts';
import { rankMentors } from '../ranking/rank-mentors.rules.ts';
import { findCandidates } from './candidate-mentors.ts';
import { showList } from './list-mentors.views.ts';
import { rankingInputsFor } from './rank-for.ts';
import { getSeeker } from './seeker.ts';

/**
 * The mentors with a free seat who fit a person best, as their list of mentors would begin with them.
 * It is kept like any list that is shown.
 * @param without registrations that are left out: they were asked already
 * @returns none where the programme is not, or no longer, open to the person
 */
export async function listFittingMentors(
  work: Work,
  programmeId: string,
  personId: string,
  most: number,
  without: ReadonlySet<string>,
): Promise<MentorCard[]> {
  const programmes = await listOpenProgrammes(work, personId);
  const programme = programmes.find(({ id }) => id === programmeId);
  if (!programme) return [];
  const seeker = await getSeeker(work, programme, personId);
  if (seeker.obstacle !== null) return [];
  const { page: _page, pageSize: _pageSize, ...filters } = mentorQuery.parse({});
  const inputs = rankingInputsFor(seeker);
  const { mentors } = await findCandidates(work, seeker, filters, inputs.seed);
  const others = mentors.filter(({ registrationId }) => !without.has(registrationId));
  const shown = rankMentors(seeker.matched, others, inputs).slice(0, most);
  return showList(work, seeker, { inputs, filters, first: 0, shown });
}
