import { sql } from 'kysely';
import { mentorshipRoles } from '../../../../contract/index.ts';
import { courseOfRole } from '../../programmes/index.ts';
import type { StuckQuery, StuckRow } from './stuck-row.ts';

/** People in a mentorship under way who have not completed the course that the programme asks of them. */
export const selectUntrained: StuckQuery = (work, { id, rules }) => {
  const duties = mentorshipRoles.flatMap((role) => {
    const duty = rules[courseOfRole(role)];
    return duty ? [{ role, courseId: duty.courseId }] : [];
  });
  if (duties.length === 0) return null;
  return sql<StuckRow>`
    select member.person_id, null::integer as requests, min(enrolment.due_at) as since
      from mentorships mentorship
      join mentorship_members member on member.tenant_id = mentorship.tenant_id
        and member.mentorship_id = mentorship.id and member.left_at is null
      join jsonb_to_recordset(${JSON.stringify(duties)}::jsonb) as duty (role text, "courseId" text)
        on duty.role = member.role
      left join course_enrolments enrolment on enrolment.tenant_id = member.tenant_id
        and enrolment.person_id = member.person_id and enrolment.course_id = duty."courseId"
      where mentorship.tenant_id = ${work.tenantId} and mentorship.programme_id = ${id}
        and mentorship.state not in ('closed', 'ended_early')
        and coalesce(enrolment.state, 'not_started') <> 'completed'
      group by member.person_id`;
};
