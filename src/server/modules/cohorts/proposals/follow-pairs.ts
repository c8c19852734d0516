import { subscribe } from '../../../jobs/job.ts';
import {
  hasMentorsEnough,
  MentorRequestAccepted,
  queueWhenFull,
  withdrawOthers,
} from '../../mentorships/index.ts';
import { lockPerson } from '../../people/index.ts';
import { findPair, pairFromRow } from '../cohort-pairs.store.ts';
import { CohortPairFormed, CohortPairProposed } from '../events.ts';
import { endProposal } from './end-proposal.ts';

/** Whoever asked a mentor whose last seat a proposal keeps waits for the next, as after an acceptance. */
export const queueRequestsWhenPairProposed = subscribe(
  'queue-requests-when-cohort-pair-proposed',
  CohortPairProposed,
  (context, { tenantId, payload }) =>
    context.inTransaction({ tenantId, actorId: null }, async (work) => {
      const pair = await findPair(work, payload.proposalId);
      if (pair) await queueWhenFull(work, pair.registrationId);
    }),
);

/** Whoever found a mentor by a proposal needs no others, as whoever found one by asking. */
export const withdrawOthersWhenPairFormed = subscribe(
  'withdraw-others-when-cohort-pair-formed',
  CohortPairFormed,
  (context, { tenantId, payload }) =>
    context.inTransaction({ tenantId, actorId: null }, (work) => withdrawOthers(work, payload)),
);

/** Nobody is asked for a mentorship that the programme would not let them begin. */
export const endProposalWhenMenteeHasEnough = subscribe(
  'end-cohort-proposal-when-mentee-has-enough',
  MentorRequestAccepted,
  (context, { tenantId, payload }) =>
    context.inTransaction({ tenantId, actorId: null }, async (work) => {
      const { menteeId, programmeId } = payload;
      await lockPerson(work, menteeId);
      if (!(await hasMentorsEnough(work, payload))) return;
      const open = await work.db
        .selectFrom('cohort_pairs')
        .selectAll()
        .where('tenant_id', '=', work.tenantId)
        .where('programme_id', '=', programmeId)
        .where('mentee_id', '=', menteeId)
        .where('state', '=', 'proposed')
        .forUpdate()
        .executeTakeFirst();
      if (open) await endProposal(work, pairFromRow(open), true);
    }),
);
