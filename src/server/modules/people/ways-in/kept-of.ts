import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';

/**
 * Whom the key of somebody leads to who was merged: the one who is kept, through as many merges as stand.
 * @returns the person's own id where nothing was merged
 */
export async function keptOf({ db, tenantId }: Work, personId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain (id, step) as (
      select ${personId}::uuid, 0
      union all
      select merge.kept_id, chain.step + 1 from chain
      join person_merges merge on merge.tenant_id = ${tenantId}
        and merge.merged_id = chain.id and merge.undone_at is null)
    select id from chain order by step desc limit 1`.execute(db);
  return rows[0]?.id ?? personId;
}
