import { meetingRoleSchema } from '../../../../../contract/index.ts';
import type { MeetingRole } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';

/** @returns the roles that were chosen, by meeting */
export async function listMeetingRoles(
  work: Work,
  mentorshipId: string,
): Promise<ReadonlyMap<string, ReadonlyMap<MeetingRole, string>>> {
  const rows = await work.db
    .selectFrom('meeting_roles')
    .select(['meeting_id', 'role', 'person_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .execute();
  const roles = new Map<string, Map<MeetingRole, string>>();
  for (const row of rows) {
    const taken = roles.get(row.meeting_id) ?? new Map<MeetingRole, string>();
    roles.set(row.meeting_id, taken.set(meetingRoleSchema.parse(row.role), row.person_id));
  }
  return roles;
}

/** Says who takes a role, in place of what was said before; null: nobody was chosen. */
export async function writeMeetingRole(
  work: Work,
  meeting: { readonly id: string; readonly mentorshipId: string },
  role: MeetingRole,
  personId: string | null,
): Promise<void> {
  await work.db
    .deleteFrom('meeting_roles')
    .where('tenant_id', '=', work.tenantId)
    .where('meeting_id', '=', meeting.id)
    .where('role', '=', role)
    .execute();
  if (personId === null) return;
  await work.db
    .insertInto('meeting_roles')
    .values({
      tenant_id: work.tenantId,
      meeting_id: meeting.id,
      mentorship_id: meeting.mentorshipId,
      role,
      person_id: personId,
    })
    .execute();
}
