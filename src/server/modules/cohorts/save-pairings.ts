import { z } from 'zod';
import type { PairingFigures, PairingMethod } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { lockCohort, updateCohort } from './cohorts.store.ts';
import type { MatchingInputs } from './matching-inputs.ts';
import { nobody, wholeFit } from './matching/matching-instance.ts';
import type { Solutions, Solved } from './matching/solve-instance.ts';

/** Pairs as they are kept: mentee, registration, mentor and fit. */
export const pairingPairsSchema = z.array(
  z.tuple([z.string(), z.string(), z.string(), z.number()]),
);
type PairingPairs = z.infer<typeof pairingPairsSchema>;

/** Keeps what both methods propose, unless something else was asked for meanwhile. */
export async function savePairings(
  work: Work,
  matching: { readonly cohortId: string; readonly matchingId: string },
  inputs: MatchingInputs,
  solutions: Solutions,
): Promise<void> {
  const cohort = await lockCohort(work, matching.cohortId);
  if (cohort.matchingId !== matching.matchingId) return;
  await savePairing(work, cohort.id, 'stable', inputs, solutions.stable);
  await savePairing(work, cohort.id, 'greatest_fit', inputs, solutions.greatestFit);
  await updateCohort(work, cohort.id, { matching_state: 'done', matching_progress: 1 });
}

async function savePairing(
  work: Work,
  cohortId: string,
  method: PairingMethod,
  inputs: MatchingInputs,
  solved: Solved,
): Promise<void> {
  const columns = {
    figures: JSON.stringify(figuresOf(method, inputs, solved)),
    pairs: JSON.stringify(pairsOf(inputs, solved)),
    inputs: JSON.stringify(inputs.kept),
    computed_at: work.now,
  };
  await work.db
    .insertInto('cohort_pairings')
    .values({ tenant_id: work.tenantId, cohort_id: cohortId, method, ...columns })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'cohort_id', 'method']).doUpdateSet(columns),
    )
    .execute();
}

function pairsOf({ meter }: MatchingInputs, { pairing, fits }: Solved): PairingPairs {
  return Array.from(pairing).flatMap((place, mentee): PairingPairs => {
    const [menteeId, mentor] = [meter.menteeIds[mentee], meter.mentors[place]];
    if (place === nobody || menteeId === undefined || !mentor) return [];
    return [[menteeId, mentor.registrationId, mentor.personId, (fits[mentee] ?? 0) / wholeFit]];
  });
}

/** The figures of the whole: locked pairs count as pairs and with their fit. */
function figuresOf(
  method: PairingMethod,
  { locked }: MatchingInputs,
  { figures }: Solved,
): PairingFigures {
  return {
    ...figures,
    method,
    pairs: figures.pairs + locked.length,
    totalFit: locked.reduce((sum, { fit }) => sum + fit, figures.totalFit),
  };
}
