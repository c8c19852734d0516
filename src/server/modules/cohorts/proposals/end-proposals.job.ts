import { everySoOften, subscribe } from '../../../jobs/job.ts';
import type { JobContext } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { MentorWithdrawn } from '../../mentors/index.ts';
import { ParticipationEnded } from '../../my-data/index.ts';
import { getPerson, PersonLeft } from '../../people/index.ts';
import { ProgrammeClosed } from '../../programmes/index.ts';
import { pairFromRow } from '../cohort-pairs.store.ts';
import { endProposal } from './end-proposal.ts';

const batchSize = 200;

function openProposals(work: Work) {
  return work.db
    .selectFrom('cohort_pairs')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('state', '=', 'proposed')
    .orderBy('id')
    .limit(batchSize)
    .forUpdate();
}
type Proposals = ReturnType<typeof openProposals>;

/** Ends those that a query finds, a batch in each transaction. */
async function endThose(
  { inTransaction }: JobContext,
  tenantId: string,
  which: (proposals: Proposals, work: Work) => Proposals,
): Promise<void> {
  let found = batchSize;
  while (found === batchSize) {
    found = await inTransaction({ tenantId, actorId: null }, async (work) => {
      const rows = await which(openProposals(work), work).execute();
      for (const row of rows) await endProposal(work, pairFromRow(row));
      return rows.length;
    });
  }
}

/** Ends proposals that nobody answered in time: every proposal ends. */
export const expireCohortProposals = everySoOften(
  'expire-cohort-proposals',
  '*/10 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await endThose(context, tenantId, (proposals, work) =>
        proposals.where('expires_at', '<=', work.now),
      );
    }
  },
);

export const endProposalsWhenMentorWithdrawn = subscribe(
  'end-cohort-proposals-when-mentor-withdrawn',
  MentorWithdrawn,
  (context, { tenantId, payload }) =>
    endThose(context, tenantId, (proposals) =>
      proposals.where('mentor_registration_id', '=', payload.registrationId),
    ),
);

export const endProposalsWhenProgrammeClosed = subscribe(
  'end-cohort-proposals-when-programme-closed',
  ProgrammeClosed,
  (context, { tenantId, payload }) =>
    endThose(context, tenantId, (proposals) =>
      proposals.where('programme_id', '=', payload.programmeId),
    ),
);

export const endProposalsWhenPersonLeft = subscribe(
  'end-cohort-proposals-when-person-left',
  PersonLeft,
  async (context, { tenantId, payload: { personId } }) => {
    const hasReturned = await context.inTransaction(
      { tenantId, actorId: null },
      async (work) => (await getPerson(work, personId)).isActive,
    );
    if (!hasReturned) await endThoseOf(context, tenantId, personId);
  },
);

export const endProposalsWhenParticipationEnded = subscribe(
  'end-cohort-proposals-when-participation-ended',
  ParticipationEnded,
  (context, { tenantId, payload }) => endThoseOf(context, tenantId, payload.personId),
);

const endThoseOf = (context: JobContext, tenantId: string, personId: string): Promise<void> =>
  endThose(context, tenantId, (proposals) =>
    proposals.where((is) =>
      is.or([is('mentee_id', '=', personId), is('mentor_id', '=', personId)]),
    ),
  );
