import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';

/** @returns the place of each of these requests in its mentor's queue, counting from 1, where it waits */
export async function placesOf(
  work: Work,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (requestIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; place: number }>`
    select id, place from (
      select id, row_number() over (
          partition by mentor_registration_id order by waiting_since, id)::integer as place
        from mentor_requests
        where tenant_id = ${work.tenantId} and state = 'waiting' and mentor_registration_id in (
          select mentor_registration_id from mentor_requests
            where tenant_id = ${work.tenantId} and id = any(${[...requestIds]}::uuid[]))
    ) as queue where id = any(${[...requestIds]}::uuid[])`.execute(work.db);
  return new Map(rows.map(({ id, place }) => [id, place]));
}
