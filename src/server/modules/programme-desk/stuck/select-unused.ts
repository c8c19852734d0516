import { sql } from 'kysely';
import type { StuckQuery, StuckRow } from './stuck-row.ts';

/** Mentors to whom nobody has come: no seat taken, nobody asking. */
export const selectUnused: StuckQuery = (work, { id }) => sql<StuckRow>`
  select offer.person_id, null::integer as requests, offer.published_at as since
    from mentor_registrations offer
    where offer.tenant_id = ${work.tenantId} and offer.programme_id = ${id}
      and offer.state = 'active' and offer.is_person_active and offer.taken_seats = 0
      and offer.held_seats = 0
      and not exists (
        select 1 from mentor_requests request
        where request.tenant_id = offer.tenant_id and request.mentor_registration_id = offer.id
          and request.state = 'open')`;
