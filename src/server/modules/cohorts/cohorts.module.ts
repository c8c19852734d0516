import type { Module } from '../../http/module.ts';
import { buddyRoutes } from './buddies/buddies.routes.ts';
import { cohortRoutes } from './cohorts.routes.ts';
import { leaveDraftsWhenParticipationEnded } from './leave-drafts.job.ts';
import { matchCohortWhenAsked } from './match-cohort.job.ts';
import {
  endProposalsWhenMentorWithdrawn,
  endProposalsWhenParticipationEnded,
  endProposalsWhenPersonLeft,
  endProposalsWhenProgrammeClosed,
  expireCohortProposals,
} from './proposals/end-proposals.job.ts';
import {
  endProposalWhenMenteeHasEnough,
  queueRequestsWhenPairProposed,
  withdrawOthersWhenPairFormed,
} from './proposals/follow-pairs.ts';
import { proposalRoutes } from './proposals/proposals.routes.ts';

/** Bringing many people of a programme together at once. */
export function createCohortsModule(): Module {
  return {
    routes: [...cohortRoutes, ...buddyRoutes, ...proposalRoutes],
    workers: [
      matchCohortWhenAsked,
      expireCohortProposals,
      endProposalsWhenMentorWithdrawn,
      endProposalsWhenParticipationEnded,
      leaveDraftsWhenParticipationEnded,
      endProposalsWhenPersonLeft,
      endProposalsWhenProgrammeClosed,
      endProposalWhenMenteeHasEnough,
      queueRequestsWhenPairProposed,
      withdrawOthersWhenPairFormed,
    ],
  };
}
