import { sql } from 'kysely';
import type { StuckQuery, StuckRow } from './stuck-row.ts';

/** Mentors whose answer somebody waits for. */
export const selectUnanswered: StuckQuery = (work, { id }) => sql<StuckRow>`
  select mentor_id as person_id, count(*) as requests, min(created_at) as since
    from mentor_requests
    where tenant_id = ${work.tenantId} and programme_id = ${id} and state = 'open'
    group by mentor_id`;
