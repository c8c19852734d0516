import { handleJob } from '../../jobs/job.ts';
import type { InTransaction, Scope, Work } from '../../jobs/work.ts';
import { measurePairs, policyVersion } from '../mentors/index.ts';
import { getProgramme } from '../programmes/index.ts';
import { MatchCohort } from './cohort-jobs.ts';
import { readSides } from './cohort-members.store.ts';
import { listPairs } from './cohort-pairs.store.ts';
import { findCohort, updateCohort } from './cohorts.store.ts';
import { listExcludedPairs } from './excluded-pairs.query.ts';
import { buildInstance } from './matching/build-instance.ts';
import type { Solutions } from './matching/solve-instance.ts';
import { solveInWorker } from './matching/solve-in-worker.ts';
import type { MatchingInputs } from './matching-inputs.ts';
import { savePairings } from './save-pairings.ts';
import { createTeller } from './tell-progress.ts';

/** Where measuring ends and solving begins, as a share of the whole. */
const measured = 0.35;

interface Matching extends Scope {
  readonly cohortId: string;
  readonly matchingId: string;
}

export const matchCohortWhenAsked = handleJob(MatchCohort, async ({ inTransaction }, job) => {
  const { cohortId, matchingId, tenantId, actorId } = job;
  const matching: Matching = { cohortId, matchingId, tenantId, actorId };
  try {
    await match(inTransaction, matching);
  } catch (error) {
    await inTransaction(matching, (work) => tellFailure(work, matching));
    throw error;
  }
});

/** Nothing is told where the cohort is gone, or another matching has been asked for since. */
async function tellFailure({ db, tenantId }: Work, matching: Matching): Promise<void> {
  await db
    .updateTable('cohorts')
    .set({ matching_state: 'failed' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', matching.cohortId)
    .where('matching_id', '=', matching.matchingId)
    .execute();
}

async function match(inTransaction: InTransaction, matching: Matching): Promise<void> {
  const inputs = await inTransaction(matching, (work) => readInputs(work, matching));
  if (!inputs) return;
  const { meter, excluded, locked } = inputs;
  const teller = createTeller(inTransaction, matching);
  let solutions: Solutions;
  try {
    const taken = new Map<string, number>();
    for (const { registrationId } of locked) {
      taken.set(registrationId, (taken.get(registrationId) ?? 0) + 1);
    }
    const instance = await buildInstance(
      meter,
      { seed: inputs.kept.seed, excluded, taken },
      (share) => teller.tell(share * measured),
    );
    solutions = await solveInWorker(instance, (share) =>
      teller.tell(measured + share * (1 - measured)),
    );
  } finally {
    await teller.stop();
  }
  await inTransaction(matching, (work) => savePairings(work, matching, inputs, solutions));
}

/** @returns null where another matching has been asked for since, or what it was for has changed */
async function readInputs(work: Work, matching: Matching): Promise<MatchingInputs | null> {
  const cohort = await findCohort(work, matching.cohortId);
  if (cohort?.matchingId !== matching.matchingId || cohort.state !== 'draft') return null;
  await updateCohort(work, cohort.id, { matching_state: 'running', matching_progress: 0 });
  const programme = await getProgramme(work, cohort.programmeId);
  const locked = (await listPairs(work, cohort.id)).filter(({ isLocked }) => isLocked);
  const isLocked = new Set(locked.map(({ menteeId }) => menteeId));
  const { menteeIds, registrationIds } = await readSides(work, cohort.id);
  return {
    meter: await measurePairs(work, programme, {
      menteeIds: menteeIds.filter((id) => !isLocked.has(id)),
      registrationIds,
    }),
    excluded: await listExcludedPairs(work, programme.id),
    locked,
    kept: { policyVersion, rulesVersion: programme.rulesVersion, seed: cohort.id },
  };
}
