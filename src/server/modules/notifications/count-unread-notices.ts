import type { Work } from '../../jobs/work.ts';

/** @returns how many notices the person has not read */
export async function countUnreadNotices(work: Work, personId: string): Promise<number> {
  const { count } = await work.db
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
