import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';

const idPattern = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/**
 * Joins people to the managers that their sources name: by the id that SCIM has, the employee number,
 * or an e-mail address that one person alone has. One who is not there yet is joined when they come:
 * those who wait for the people given are looked at too. Everybody is met through an index: an array
 * and `offset 0` leave the planner no join with the whole table, so that a batch costs the same however
 * many people there are.
 * @param personIds people whose word for their manager, or whose own keys, may have changed
 * @returns the people given whose manager is named and found nowhere
 */
export async function joinManagers(
  work: Work,
  personIds: readonly string[],
): Promise<readonly string[]> {
  if (personIds.length === 0) return [];
  const given = sql`${[...personIds]}::uuid[]`;
  const { rows } = await sql<{ id: string; is_unknown: boolean }>`
    with given as (
      select id, employee_number, email_key from people
      where tenant_id = ${work.tenantId} and id = any(${given})
    ), keys as (
      select employee_number as key from given
      union all select id::text from given
      union all select email_key from given
    ), waiting as (
      select id from given
      union
      select p.id from keys cross join lateral (
        select id from people
        where tenant_id = ${work.tenantId} and manager_id is null and manager_key = keys.key
        offset 0) p
    ), found as (
      select p.id, p.manager_key, coalesce(
        (select m.id from people m where m.tenant_id = p.tenant_id
          and m.id = case when p.manager_key ~ ${idPattern} then p.manager_key::uuid end),
        (select m.id from people m
          where m.tenant_id = p.tenant_id and m.employee_number = p.manager_key),
        (select min(m.id::text)::uuid from people m
          where m.tenant_id = p.tenant_id and m.email_key = p.manager_key
          having count(*) = 1)) as manager_id
      from people p
      where p.tenant_id = ${work.tenantId} and p.id = any(array(select id from waiting))
    ), joined as (
      update people p set manager_id = found.manager_id, updated_at = ${work.now}::timestamptz
      from found
      where p.tenant_id = ${work.tenantId} and p.id = found.id
        and p.manager_id is distinct from found.manager_id
    )
    select id, manager_key is not null and manager_id is null as is_unknown from found`.execute(
    work.db,
  );
  const own = new Set(personIds);
  return rows.filter((row) => row.is_unknown && own.has(row.id)).map((row) => row.id);
}
