import type { StoredPair } from '../cohort-pairs.store.ts';

/** What every event of a proposal tells. */
export function proposalFacts({ id, cohortId, programmeId, mentorId, menteeId }: StoredPair) {
  return { proposalId: id, cohortId, programmeId, mentorId, menteeId };
}
