import { sql } from 'kysely';
import type { z } from 'zod';
import type { listMentorFilters } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { requireOpenProgramme } from '../../programmes/index.ts';

/** Values of one filter that are offered at most. */
const mostValues = 300;

/**
 * The different values of a column, each found by one step in the index: however many people there
 * are, only as much is read as there are values.
 */
async function distinctOfPeople(work: Work, column: 'country' | 'department'): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    with recursive walk as (
      (select ${sql.ref(column)} as value from people
        where tenant_id = ${work.tenantId} order by ${sql.ref(column)} limit 1)
      union all
      select (select ${sql.ref(column)} from people
          where tenant_id = ${work.tenantId} and ${sql.ref(column)} > walk.value
          order by ${sql.ref(column)} limit 1)
        from walk where walk.value is not null
    )
    select value from walk where value is not null limit ${mostValues}`.execute(work.db);
  return rows.map(({ value }) => value).sort((a, b) => a.localeCompare(b));
}

async function offeredTopics(work: Work, programmeId: string): Promise<string[]> {
  const next = (after: ReturnType<typeof sql>) => sql`
    select topic_id from mentor_topics
      where tenant_id = ${work.tenantId} and programme_id = ${programmeId} ${after}
        and not is_broader
      order by topic_id limit 1`;
  const { rows } = await sql<{ value: string }>`
    with recursive walk as (
      (${next(sql``)})
      union all
      select (${next(sql`and topic_id > walk.topic_id`)}) from walk where walk.topic_id is not null
    )
    select topic_id as value from walk where topic_id is not null limit ${mostValues}`.execute(
    work.db,
  );
  return rows.map(({ value }) => value);
}

/** @throws AppError `not-found` when the programme is not open to the person */
export async function listFiltersFor(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<z.input<typeof listMentorFilters.response>> {
  await requireOpenProgramme(work, programmeId, personId);
  return {
    topics: await offeredTopics(work, programmeId),
    countries: await distinctOfPeople(work, 'country'),
    departments: await distinctOfPeople(work, 'department'),
  };
}
