import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../jobs/work.ts';

/**
 * The people above and below somebody, however far. A cycle in the HR data ends the walk: `union`
 * keeps each person once.
 * @returns ids, the person's own left out
 */
export async function reportingLine(work: Work, personId: string): Promise<ReadonlySet<string>> {
  const { rows } = await selectReportingLine(work, personId).execute(work.db);
  return new Set(rows.map((row) => row.id));
}

/** The same as a subquery of ids, for a statement that reads something else as well. */
export const selectReportingLine = (work: Work, personId: string): RawBuilder<{ id: string }> =>
  sql<{ id: string }>`
    with recursive up as (
      select id, manager_id from people where tenant_id = ${work.tenantId} and id = ${personId}
      union
      select p.id, p.manager_id from people p join up on p.id = up.manager_id
        where p.tenant_id = ${work.tenantId}
    ), down as (
      select id from people where tenant_id = ${work.tenantId} and id = ${personId}
      union
      select p.id from people p join down on p.manager_id = down.id
        where p.tenant_id = ${work.tenantId}
    )
    select id from (select id from up union select id from down) as line where id <> ${personId}`;
