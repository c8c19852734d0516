import { sql } from 'kysely';
import type { z } from 'zod';
import type { saveSourceOrder as endpoint } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockUnchangedSettings } from '../people-settings.ts';
import { ApplySourceOrder } from './apply-source-order.job.ts';
import { ordersByPart } from './first-sources.rules.ts';

/**
 * Saves whose word goes first. Who is told of from now on is merged by it; what is known of everybody
 * else follows in a job.
 * @throws AppError `conflict` where somebody saved since
 */
export async function saveSourceOrder(
  work: Work,
  { first, basedOn }: z.output<typeof endpoint.body>,
): Promise<z.input<typeof endpoint.response>> {
  await lockUnchangedSettings(work, 'order_saved_at', basedOn);
  await work.db
    .updateTable('people_settings')
    .set({
      attribute_orders: sql`${JSON.stringify(ordersByPart(first))}::jsonb`,
      order_saved_at: work.now,
      updated_at: work.now,
    })
    .where('tenant_id', '=', work.tenantId)
    .execute();
  await work.enqueue(ApplySourceOrder, { tenantId: work.tenantId, actorId: work.actorId });
  const chosen = Object.entries(first).flatMap(([part, source]) =>
    source === null ? [] : [`${part}:${source}`],
  );
  await recordAudit(work, {
    action: 'source-order.saved',
    subject: { kind: 'organisation', id: work.tenantId },
    details: { first: chosen.join(' ') },
  });
  return { savedAt: work.now.toISOString() };
}
