import { sql } from 'kysely';
import { fromLooking } from '../looking.query.ts';
import type { StuckQuery, StuckRow } from './stuck-row.ts';

/** Mentees who have nobody and wait for no answer. */
export const selectUnmatched: StuckQuery = (work, { id }) => sql<StuckRow>`
  select intake.person_id, null::integer as requests, intake.updated_at as since
    from ${fromLooking(work, id)}
      and not exists (
        select 1 from mentor_requests request
        where request.tenant_id = intake.tenant_id and request.mentee_id = intake.person_id
          and request.programme_id = intake.programme_id
          and request.state not in ('accepted', 'declined', 'withdrawn', 'expired'))`;
