import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { ToldGroup } from './count-levels.rules.ts';

/** Beside each person `p`, `told.words`: what the source whose word counts calls the level. */
export const besideTold = (): RawBuilder<unknown> => sql`
  left join lateral (
    select s.said -> 'jobLevel' as words from person_sources s
    where s.tenant_id = p.tenant_id and s.person_id = p.id
      and s.source = p.said_by ->> 'jobLevel' and s.said ? 'jobLevel'
    order by s.said_at desc, s.provider limit 1) told on true`;

/** What is told of everybody's level and title, people of whom the same is told together. */
export async function listToldGroups(work: Work): Promise<ToldGroup[]> {
  const { rows } = await sql<{
    words: string[] | null;
    job_title: string | null;
    job_level: number | null;
    is_active: boolean;
    people: number;
  }>`
    select told.words, p.job_title, p.job_level, p.state = 'active' as is_active, count(*) as people
    from people p ${besideTold()}
    where p.tenant_id = ${work.tenantId}
    group by 1, 2, 3, 4`.execute(work.db);
  return rows.map((row) => ({
    words: row.words ?? [],
    jobTitle: row.job_title,
    jobLevel: row.job_level,
    isActive: row.is_active,
    people: row.people,
  }));
}
