import { sql } from 'kysely';
import type { CohortProposal } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { formatRules, getProgramme } from '../../programmes/index.ts';
import { pairFromRow } from '../cohort-pairs.store.ts';
import type { StoredPair } from '../cohort-pairs.store.ts';
import { sideOf } from './answer-proposal.ts';

const listLimit = 50;

const proposalsOf = (work: Work, personId: string) =>
  work.db
    .selectFrom('cohort_pairs')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('state', 'in', ['proposed', 'formed', 'ended'])
    .where((is) => is.or([is('mentee_id', '=', personId), is('mentor_id', '=', personId)]));

/** What a person is or was asked, the open ones first. */
export async function listProposalsOf(work: Work, personId: string): Promise<CohortProposal[]> {
  const rows = await proposalsOf(work, personId)
    .orderBy(sql`state = 'proposed'`, 'desc')
    .orderBy('id', 'desc')
    .limit(listLimit)
    .execute();
  return toProposals(work, rows.map(pairFromRow), personId);
}

/** @throws AppError `not-found` for anybody but the two */
export async function getProposalOf(
  work: Work,
  id: string,
  personId: string,
): Promise<CohortProposal> {
  const row = await proposalsOf(work, personId).where('id', '=', id).executeTakeFirst();
  const [proposal] = row ? await toProposals(work, [pairFromRow(row)], personId) : [];
  if (!proposal) throw new AppError('not-found');
  return proposal;
}

async function toProposals(
  work: Work,
  pairs: readonly StoredPair[],
  personId: string,
): Promise<CohortProposal[]> {
  const people = await getPeople(
    work,
    pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
  );
  const proposals: CohortProposal[] = [];
  for (const pair of pairs) {
    const side = sideOf(pair, personId);
    const other = people.get(side === 'mentee' ? pair.mentorId : pair.menteeId);
    const { state, expiresAt } = pair;
    if (side === null || !other || !expiresAt) continue;
    if (state === 'planned' || state === 'no_seat') continue;
    const programme = await getProgramme(work, pair.programmeId);
    const isPeer = formatRules[programme.format].registersAs === 'peer';
    proposals.push({
      id: pair.id,
      programmeId: programme.id,
      programmeName: programme.name,
      role: isPeer ? 'peer' : side,
      other: personCard(other),
      registrationId: pair.registrationId,
      state,
      answer: pair.answers[side],
      expiresAt: expiresAt.toISOString(),
      mentorshipId: pair.mentorshipId,
      isEndedByLimit: side === 'mentee' && pair.isEndedByLimit,
    });
  }
  return proposals;
}
