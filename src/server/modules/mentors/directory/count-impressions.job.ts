import { sql } from 'kysely';
import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';

/** Lists that are counted in one transaction. */
const batchSize = 500;
/** An impression counts for half after 30 days. */
const keptEachDay = 0.5 ** (1 / 30);
/** Days for which a list that was shown is kept. */
const keptDays = 90;

/** Adds up the lists that were not counted yet. @returns how many lists */
async function countLists(work: Work): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update mentor_lists set counted_at = ${work.now}
      where tenant_id = ${work.tenantId} and id in (
        select id from mentor_lists
          where tenant_id = ${work.tenantId} and counted_at is null
          order by shown_at limit ${batchSize} for update skip locked)
      returning id`.execute(work.db);
  if (rows.length === 0) return 0;
  await sql`
    update mentor_registrations set impressions = impressions + seen.times
      from (
        select (entry ->> 'registrationId')::uuid as id, count(*) as times
          from mentor_lists, jsonb_array_elements(entries) as entry
          where tenant_id = ${work.tenantId} and mentor_lists.id = any(${rows.map(({ id }) => id)})
          group by 1 order by 1
      ) as seen
      where mentor_registrations.tenant_id = ${work.tenantId}
        and mentor_registrations.id = seen.id`.execute(work.db);
  return rows.length;
}

async function averageImpressions(work: Work): Promise<void> {
  await sql`
    insert into programme_exposures (tenant_id, programme_id, mean_impressions, counted_at)
    select tenant_id, programme_id, avg(impressions)::real, ${work.now}
      from mentor_registrations where tenant_id = ${work.tenantId} and state = 'active'
      group by tenant_id, programme_id
    on conflict (tenant_id, programme_id) do update
      set mean_impressions = excluded.mean_impressions, counted_at = excluded.counted_at`.execute(
    work.db,
  );
}

/** Counts how often each mentor was shown, from the lists that people saw since the last time. */
export const countImpressions = everySoOften(
  'count-impressions',
  '*/5 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      const scope = { tenantId, actorId: null };
      let counted = await context.inTransaction(scope, countLists);
      if (counted === 0) continue;
      while (counted === batchSize) counted = await context.inTransaction(scope, countLists);
      await context.inTransaction(scope, averageImpressions);
    }
  },
);

/** Lets older impressions count for less, and forgets lists that are too old to ask about. */
export const ageImpressions = everySoOften('age-impressions', '20 2 * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    await context.inTransaction({ tenantId, actorId: null }, async (work) => {
      await sql`
        update mentor_registrations set impressions = impressions * ${keptEachDay}::real
          where tenant_id = ${tenantId} and impressions > 0`.execute(work.db);
      await averageImpressions(work);
      await sql`
        delete from mentor_lists where tenant_id = ${tenantId}
          and shown_at < ${work.now}::timestamptz - make_interval(days => ${keptDays})`.execute(
        work.db,
      );
    });
  }
});
