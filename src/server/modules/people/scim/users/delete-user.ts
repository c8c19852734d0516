import type { Work } from '../../../../jobs/work.ts';
import { recordAudit } from '../../../administration/index.ts';
import { mergePerson } from '../../merge/merge-person.ts';
import type { ScimUser } from './scim-user.ts';

/** Deletes a user: the person stays, as somebody who left, and can be taken in again. */
export async function deleteUser(work: Work, user: ScimUser): Promise<void> {
  await work.db
    .updateTable('scim_users')
    .set({ deleted_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', user.id)
    .execute();
  const left = await work.db
    .deleteFrom('scim_group_members')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', user.id)
    .returning('group_id')
    .execute();
  if (left.length > 0) {
    await work.db
      .updateTable('scim_groups')
      .set((row) => ({ version: row('version', '+', 1), updated_at: work.now }))
      .where('tenant_id', '=', work.tenantId)
      .where(
        'id',
        'in',
        left.map((row) => row.group_id),
      )
      .execute();
  }
  const source = { kind: 'scim', provider: '' } as const;
  await mergePerson(work, source, user.id, { ...user.said, employment: false });
  await recordAudit(work, {
    action: 'scim-user.deleted',
    subject: { kind: 'person', id: user.id },
  });
}
