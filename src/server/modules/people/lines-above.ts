import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';

/**
 * The managers above each of many people, however far. A cycle in what HR tells ends the walk.
 * @returns ids of everybody above, by id; an empty set where nobody is
 */
export async function linesAbove(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const above = new Map(personIds.map((id) => [id, new Set<string>()]));
  if (personIds.length === 0) return above;
  const { rows } = await sql<{ person_id: string; manager_id: string }>`
    with recursive up as (
      select id as person_id, manager_id from people
        where tenant_id = ${work.tenantId} and id = any(${[...personIds]}::uuid[])
          and manager_id is not null
      union
      select up.person_id, manager.manager_id from up
        join people manager on manager.tenant_id = ${work.tenantId} and manager.id = up.manager_id
        where manager.manager_id is not null
    )
    select person_id, manager_id from up`.execute(work.db);
  for (const row of rows) above.get(row.person_id)?.add(row.manager_id);
  return above;
}
