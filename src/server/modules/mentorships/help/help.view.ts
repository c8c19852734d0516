import type { Help, ReceivedHelpRequests, Shown } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { getProgramme } from '../../programmes/index.ts';
import { listCheckIns } from '../check-ins/check-ins.store.ts';
import { getMentorshipOf, readMentorships } from '../mentorships.store.ts';
import { getPreparationFor } from '../preparations/preparation.view.ts';
import { findHelpers } from './find-helpers.ts';
import { listHelpRequestsOf, listHelpRequestsTo } from './help-requests.store.ts';
import type { StoredHelpRequest } from './help-requests.store.ts';

/**
 * Whom a member can ask, what they could show, and what they asked.
 * @throws AppError `not-found` for anybody who is not in the mentorship
 */
export async function getHelpFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Help> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const requests = await listHelpRequestsOf(work, mentorshipId, personId);
  const helpers = await getPeople(
    work,
    requests.map(({ helperId }) => helperId),
  );
  return {
    helpers: await findHelpers(work, mentorship, personId),
    showable: await readShowable(work, mentorshipId, personId),
    requests: requests.flatMap((request) => {
      const helper = helpers.get(request.helperId);
      return helper ? [{ ...describe(request), helper: personCard(helper) }] : [];
    }),
  };
}

/** All that a member could show of their own: their words and answers, nobody else's. */
export async function readShowable(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Shown> {
  const checkIns = await listCheckIns(work, mentorshipId, personId);
  const { content, savedAt } = await getPreparationFor(work, mentorshipId, personId);
  return {
    checkIns:
      checkIns.length === 0 ? null : checkIns.map(({ period, answer }) => ({ period, ...answer })),
    preparation: savedAt === null ? null : content.reflection,
  };
}

/**
 * What somebody is asked as owner or facilitator, as long as they are that.
 * @param states what was taken back is told in none
 */
export async function listHelpRequestsFor(
  work: Work,
  helperId: string,
  states: readonly ('open' | 'answered')[] = ['open', 'answered'],
): Promise<ReceivedHelpRequests> {
  const described: ReceivedHelpRequests['requests'] = [];
  const requests = await listHelpRequestsTo(work, helperId, states);
  const askers = await getPeople(
    work,
    requests.map(({ personId }) => personId),
  );
  const mentorships = new Map(
    (
      await readMentorships(
        work,
        requests.map(({ mentorshipId }) => mentorshipId),
      )
    ).map((mentorship) => [mentorship.id, mentorship]),
  );
  for (const request of requests) {
    const asker = askers.get(request.personId);
    const mentorship = mentorships.get(request.mentorshipId);
    if (!asker || !mentorship) continue;
    const helpers = await findHelpers(work, mentorship, request.personId);
    if (!helpers.some(({ person }) => person.id === helperId)) continue;
    const { programmeId } = mentorship;
    const { name: programmeName } = await getProgramme(work, programmeId);
    described.push({ ...describe(request), asker: personCard(asker), programmeId, programmeName });
  }
  return { requests: described };
}

const describe = ({ id, state, words, shown, askedAt, answer, answeredAt }: StoredHelpRequest) => ({
  ...{ id, state, words, shown, answer },
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});
