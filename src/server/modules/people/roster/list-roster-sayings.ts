import type { Work } from '../../../jobs/work.ts';
import type { SaidOfPerson } from '../merge/person-sources.store.ts';
import type { Said } from '../merge/said.ts';

/** @returns what the rosters of a platform last said of people; nothing of whom they never told */
export async function listRosterSayings(
  work: Work,
  provider: string,
  personIds: readonly string[],
): Promise<SaidOfPerson[]> {
  if (personIds.length === 0) return [];
  const rows = await work.db
    .selectFrom('person_sources')
    .select(['person_id', 'said'])
    .where('tenant_id', '=', work.tenantId)
    .where('source', '=', 'roster')
    .where('provider', '=', provider)
    .where('person_id', 'in', [...personIds])
    .orderBy('person_id')
    .execute();
  // Written by saveSayings and by nothing else.
  return rows.map((row) => ({ personId: row.person_id, said: row.said as Said }));
}
