import { subscribe } from '../../jobs/job.ts';
import type { Work } from '../../jobs/work.ts';
import { recordAudit } from '../administration/index.ts';
import { ParticipationEnded } from '../my-data/index.ts';
import { deletePairs } from './cohort-pairs.store.ts';
import { forgetPairings, lockCohort, updateCohort } from './cohorts.store.ts';

/** Leaves somebody out of a draft; its owner sees at their next change that it is another one. */
async function leaveDraft(work: Work, cohortId: string, personId: string): Promise<void> {
  const cohort = await lockCohort(work, cohortId);
  if (cohort.state !== 'draft') return;
  await work.db
    .deleteFrom('cohort_members')
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .execute();
  await deletePairs(work, cohortId, { ofPerson: personId });
  await forgetPairings(work, cohortId);
  await updateCohort(work, cohortId, { version: cohort.version + 1 });
  await recordAudit(work, {
    action: 'cohort.member-left',
    subject: { kind: 'cohort', id: cohortId },
    details: { personId },
  });
}

/** Nobody is paired who takes part no longer. */
export const leaveDraftsWhenParticipationEnded = subscribe(
  'leave-cohort-drafts-when-participation-ended',
  ParticipationEnded,
  (context, { tenantId, payload: { personId } }) =>
    context.inTransaction({ tenantId, actorId: null }, async (work) => {
      const rows = await work.db
        .selectFrom('cohort_members')
        .select('cohort_id')
        .where('tenant_id', '=', work.tenantId)
        .where('person_id', '=', personId)
        .orderBy('cohort_id')
        .execute();
      for (const { cohort_id: id } of rows) await leaveDraft(work, id, personId);
    }),
);
