import { z } from 'zod';
import { defineEvent } from '../../jobs/event.ts';

const proposal = z.object({
  proposalId: z.string(),
  cohortId: z.string(),
  programmeId: z.string(),
  mentorId: z.string(),
  menteeId: z.string(),
});

/** The two of a pair are asked whether they want to. */
export const CohortPairProposed = defineEvent(
  'CohortPairProposed',
  /** ISO 8601. */
  proposal.extend({ expiresAt: z.string() }),
);
/** Both said yes: the mentorship has begun. */
export const CohortPairFormed = defineEvent(
  'CohortPairFormed',
  proposal.extend({ mentorshipId: z.string() }),
);
/** It does not come about. Why is not told: whoever said no, or that nobody answered in time. */
export const CohortPairEnded = defineEvent(
  'CohortPairEnded',
  /** Those who wait for it: they have not said no. */
  proposal.extend({ toIds: z.array(z.string()) }),
);
