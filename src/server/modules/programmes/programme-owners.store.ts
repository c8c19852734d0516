import type { Work } from '../../jobs/work.ts';

/** @returns who owns each of these programmes, whoever was named first before the others */
export async function listOwners(
  work: Work,
  programmeIds: readonly string[],
): Promise<readonly { readonly programmeId: string; readonly personId: string }[]> {
  if (programmeIds.length === 0) return [];
  const rows = await work.db
    .selectFrom('programme_owners')
    .select(['programme_id', 'person_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', 'in', [...programmeIds])
    .orderBy('created_at')
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({ programmeId: row.programme_id, personId: row.person_id }));
}
