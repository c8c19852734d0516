import { sql } from 'kysely';
import { formatRules } from '../../programmes/index.ts';
import type { StuckQuery, StuckRow } from './stuck-row.ts';

/**
 * People whose group has not begun although its time to join is over, or it has gathered for as long as
 * a request waits in the programme.
 */
export const selectUngathered: StuckQuery = (work, { id, format, rules }) => {
  const { gathering } = formatRules[format];
  if (gathering === null) return null;
  return sql<StuckRow>`
    select member.person_id, null::integer as requests, min(mentorship.created_at) as since
      from mentorships mentorship
      join groups on groups.tenant_id = mentorship.tenant_id
        and groups.mentorship_id = mentorship.id
      join mentorship_members member on member.tenant_id = mentorship.tenant_id
        and member.mentorship_id = mentorship.id and member.left_at is null
        and member.role = ${gathering.lead}
      where mentorship.tenant_id = ${work.tenantId} and mentorship.programme_id = ${id}
        and mentorship.state = 'gathering'
        and (groups.joins_until < ${work.now}::timestamptz::date
          or mentorship.created_at
            <= ${work.now}::timestamptz - make_interval(days => ${rules.requestExpiryDays}::integer))
      group by member.person_id`;
};
