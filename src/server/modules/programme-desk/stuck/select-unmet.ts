import { sql } from 'kysely';
import type { StuckQuery, StuckRow } from './stuck-row.ts';

/**
 * People whose mentorship is active and has had no meeting, once the time has passed in which the
 * programme lets them meet. Nobody is told of with whom.
 */
export const selectUnmet: StuckQuery = (work, { id, rules }) => sql<StuckRow>`
  select member.person_id, null::integer as requests, min(mentorship.active_since) as since
    from mentorships mentorship
    join mentorship_members member on member.tenant_id = mentorship.tenant_id
      and member.mentorship_id = mentorship.id and member.left_at is null
    where mentorship.tenant_id = ${work.tenantId} and mentorship.programme_id = ${id}
      and mentorship.state = 'active'
      and mentorship.active_since
        <= ${work.now}::timestamptz - make_interval(weeks => ${rules.meetEveryWeeks}::integer)
      and not exists (
        select 1 from meetings meeting
        where meeting.tenant_id = mentorship.tenant_id and meeting.mentorship_id = mentorship.id
          and meeting.state <> 'cancelled' and meeting.starts_at <= ${work.now}::timestamptz)
    group by member.person_id`;
