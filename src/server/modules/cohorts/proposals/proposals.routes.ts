import {
  answerCohortProposal,
  getCohortProposal,
  listCohortProposals,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { answerProposal } from './answer-proposal.ts';
import { getProposalOf, listProposalsOf } from './proposals.views.ts';

/** What the two of a proposed pair see and do. */
export const proposalRoutes: readonly Route[] = [
  route(listCohortProposals, async ({ work, session }) => ({
    proposals: await listProposalsOf(work, session.personId),
  })),
  route(getCohortProposal, ({ work, session, params }) =>
    getProposalOf(work, params.id, session.personId),
  ),
  route(answerCohortProposal, async ({ work, session, params }) => {
    await answerProposal(work, params.id, session.personId, params.answer);
    return getProposalOf(work, params.id, session.personId);
  }),
];
