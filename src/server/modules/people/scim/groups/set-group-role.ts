import type { Role } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';
import { AppError } from '../../../../kernel/app-error.ts';
import { recordAudit } from '../../../administration/index.ts';
import { PersonLostRole } from '../../events.ts';
import { listMembers } from './groups.store.ts';

/**
 * Says which role the members of a group hold, from their next session on. Those who lose one are
 * signed out.
 * @throws AppError `not-found`
 */
export async function setGroupRole(work: Work, id: string, role: Role | null): Promise<void> {
  const group = await work.db
    .selectFrom('scim_groups')
    .select('role')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!group) throw new AppError('not-found');
  if (group.role === role) return;
  await work.db
    .updateTable('scim_groups')
    .set({ role })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
  if (group.role !== null) {
    const members = (await listMembers(work, [id])).get(id) ?? [];
    for (const { personId } of members) await work.publish(PersonLostRole, { personId });
  }
  await recordAudit(work, {
    action: 'scim-group.role-set',
    subject: { kind: 'scim-group', id },
    details: { from: group.role, to: role },
  });
}
