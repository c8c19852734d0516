import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../jobs/work.ts';

/**
 * The intakes (`intake`) of those who look for a mentor in a programme: people who work here and have
 * no mentorship in it that is under way or was completed.
 */
export function fromLooking(work: Work, programmeId: string): RawBuilder<unknown> {
  return sql`mentee_intakes intake
    join people person on person.tenant_id = intake.tenant_id and person.id = intake.person_id
      and person.state = 'active'
    where intake.tenant_id = ${work.tenantId} and intake.programme_id = ${programmeId}
      and not exists (
        select 1 from mentorship_members member
        join mentorships mentorship on mentorship.tenant_id = member.tenant_id
          and mentorship.id = member.mentorship_id
        where member.tenant_id = intake.tenant_id and member.person_id = intake.person_id
          and member.role in ('mentee', 'peer') and member.left_at is null
          and mentorship.programme_id = intake.programme_id
          and mentorship.state <> 'ended_early')`;
}
