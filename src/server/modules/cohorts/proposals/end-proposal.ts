import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { MentorAvailabilityChanged, releaseSeat } from '../../mentors/index.ts';
import { updatePair } from '../cohort-pairs.store.ts';
import type { StoredPair } from '../cohort-pairs.store.ts';
import { CohortPairEnded } from '../events.ts';
import { proposalFacts } from './proposal-facts.ts';

/**
 * Ends a proposal that does not come about, and gives the seat back. Whoever said no knows; the other is
 * told in the same words whatever the cause.
 * @param pair with its row locked
 * @param isByLimit whether the mentee has found as many mentorships as the programme allows, which they
 *   alone are told
 */
export async function endProposal(work: Work, pair: StoredPair, isByLimit = false): Promise<void> {
  await updatePair(work, pair.id, { state: 'ended', ended_by_limit: isByLimit });
  await releaseSeat(work, pair.registrationId);
  // Whoever waits for the mentor gets the turn.
  await work.publish(MentorAvailabilityChanged, {
    registrationId: pair.registrationId,
    programmeId: pair.programmeId,
    personId: pair.mentorId,
  });
  const toIds = [
    ...(pair.answers.mentee === 'no' ? [] : [pair.menteeId]),
    ...(pair.answers.mentor === 'no' ? [] : [pair.mentorId]),
  ];
  await work.publish(CohortPairEnded, { ...proposalFacts(pair), toIds });
  await recordAudit(work, {
    action: 'cohort-proposal.ended',
    subject: { kind: 'cohort-proposal', id: pair.id },
  });
}
