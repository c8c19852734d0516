import { sql } from 'kysely';
import type { StuckQuery, StuckRow } from './stuck-row.ts';

/** Mentors whom more people ask than there are seats. */
export const selectOverAsked: StuckQuery = (work, { id }) => sql<StuckRow>`
  select offer.person_id, count(*) as requests, min(request.created_at) as since
    from mentor_registrations offer
    join mentor_requests request on request.tenant_id = offer.tenant_id
      and request.mentor_registration_id = offer.id and request.state = 'open'
    where offer.tenant_id = ${work.tenantId} and offer.programme_id = ${id}
      and offer.state in ('active', 'paused')
    group by offer.tenant_id, offer.id
    having count(*) > offer.capacity - offer.taken_seats - offer.held_seats`;
