import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { makeReady } from '../make-ready.ts';
import { lockMentorship } from '../mentorships.store.ts';
import { tryMove } from '../move-mentorship.ts';

const batchSize = 100;

/** The next introductions whose moment has come, in an order that has nothing to do with answers. */
async function dueIntroductions(work: Work): Promise<readonly string[]> {
  const rows = await work.db
    .selectFrom('introductions')
    .innerJoin('mentorships', (join) =>
      join
        .onRef('mentorships.tenant_id', '=', 'introductions.tenant_id')
        .onRef('mentorships.id', '=', 'introductions.mentorship_id'),
    )
    .select('mentorships.id')
    .where('introductions.tenant_id', '=', work.tenantId)
    .where('introductions.tells_at', '<=', work.now)
    .where('mentorships.state', '=', 'introduction')
    .orderBy('mentorships.id')
    .limit(batchSize)
    .execute();
  return rows.map((row) => row.id);
}

async function tellOutcome(work: Work, mentorshipId: string): Promise<void> {
  const mentorship = await lockMentorship(work, mentorshipId);
  const goneOn = await tryMove(work, mentorship, 'goOn');
  if (goneOn) await makeReady(work, goneOn);
  else await tryMove(work, mentorship, 'part');
}

/**
 * Tells the outcome of introductions whose moment has come: on two yeses it goes on, on anything else
 * it ends. Both outcomes are told in the same run, to both members at the same instant.
 */
export const tellOutcomes = everySoOften('tell-outcomes', '*/5 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    const scope = { tenantId, actorId: null };
    let found = batchSize;
    while (found === batchSize) {
      found = await context.inTransaction(scope, async (work) => {
        const due = await dueIntroductions(work);
        for (const id of due) await tellOutcome(work, id);
        return due.length;
      });
    }
  }
});
