import { sql } from 'kysely';
import { z } from 'zod';
import { handleJob } from '../../../jobs/job.ts';
import { defineJob } from '../../../jobs/job-type.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { remergePeople } from '../merge/merge-people.ts';
import { lockSettings } from '../people-settings.ts';

/** People that are looked at together. */
const batchSize = 5000;

export const ApplySourceOrder = defineJob(
  'apply-source-order',
  z.object({ tenantId: z.string(), actorId: z.string().nullable() }),
);

export const applySourceOrderWorker = handleJob(ApplySourceOrder, ({ inTransaction }, scope) =>
  inTransaction(scope, applySourceOrder),
);

/** Brings everybody to what their sources say by the order that holds now. */
async function applySourceOrder(work: Work): Promise<void> {
  await lockSettings(work);
  let changed = 0;
  for (let after: string | null = null, count = batchSize; count === batchSize;) {
    const { rows }: { rows: { id: string }[] } = await sql<{ id: string }>`
      select id from people
      where tenant_id = ${work.tenantId} and (${after}::uuid is null or id > ${after}::uuid)
      order by id limit ${batchSize}`.execute(work.db);
    count = rows.length;
    after = rows.at(-1)?.id ?? after;
    changed += await remergePeople(
      work,
      rows.map(({ id }) => id),
    );
  }
  await work.db
    .updateTable('people_settings')
    .set({ order_applied_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .execute();
  await recordAudit(work, {
    action: 'source-order.applied',
    subject: { kind: 'organisation', id: work.tenantId },
    details: { changes: changed },
  });
}
