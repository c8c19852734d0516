import { sql } from 'kysely';
import { z } from 'zod';
import { getSourceOrder as endpoint } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeopleSettings } from '../people-settings.ts';
import { firstSourcesOf } from './first-sources.rules.ts';

type SourceOrderView = z.input<typeof endpoint.response>;

/** Whose word goes first, and who tells what so far, so that the choice is of those who tell anything. */
export async function getSourceOrder(work: Work): Promise<SourceOrderView> {
  const { order, orderSavedAt, orderAppliedAt } = await getPeopleSettings(work);
  return {
    first: firstSourcesOf(order),
    told: await countTold(work),
    savedAt: orderSavedAt?.toISOString() ?? null,
    isApplying: orderSavedAt !== null && (orderAppliedAt ?? new Date(0)) < orderSavedAt,
  };
}

async function countTold(work: Work): Promise<SourceOrderView['told']> {
  const { rows } = await sql<{ part: string; source: string; people: number }>`
    select part, source, count(distinct person_id) as people
      from person_sources, jsonb_object_keys(said) as part
      where tenant_id = ${work.tenantId}
      group by part, source order by part, source`.execute(work.db);
  // What is kept has no other parts, and sources no other names; the answer is checked all the same.
  return z.array(endpoint.response.shape.told.element).parse(rows);
}
