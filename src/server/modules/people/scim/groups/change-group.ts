import type { Work } from '../../../../jobs/work.ts';
import { newId } from '../../../../kernel/ids.ts';
import { recordAudit } from '../../../administration/index.ts';
import { PersonLostRole } from '../../events.ts';
import { addMembers, getGroup, removeMembers } from './groups.store.ts';
import type { ScimGroup } from './groups.store.ts';
import type { GroupChange } from './patch-group.ts';
import type { GroupInput } from './read-group.ts';

/** @throws DatabaseError of a unique violation, which the client is told as 409 `uniqueness` */
export async function createGroup(work: Work, input: GroupInput): Promise<ScimGroup> {
  const id = newId(work.now);
  await work.db
    .insertInto('scim_groups')
    .values({
      tenant_id: work.tenantId,
      id,
      display_name: input.displayName,
      external_id: input.externalId,
      created_at: work.now,
      updated_at: work.now,
    })
    .execute();
  const members = await addMembers(work, id, input.memberIds ?? []);
  await recordAudit(work, {
    action: 'scim-group.created',
    subject: { kind: 'scim-group', id },
    details: { members: members.length },
  });
  return getGroup(work, id);
}

/** Changes a group, its row locked; what is so already changes nothing, the version included. */
export async function changeGroup(
  work: Work,
  group: ScimGroup,
  changes: readonly GroupChange[],
): Promise<ScimGroup> {
  const added = new Set<string>();
  const removed = new Set<string>();
  let { displayName, externalId } = group;
  for (const change of changes) {
    switch (change.kind) {
      case 'display-name':
        displayName = change.value;
        break;
      case 'external-id':
        externalId = change.value;
        break;
      case 'add-members':
        for (const id of await addMembers(work, group.id, change.ids)) {
          if (!removed.delete(id)) added.add(id);
        }
        break;
      case 'remove-members':
        for (const id of await removeMembers(work, group.id, change.ids)) {
          if (!added.delete(id)) removed.add(id);
        }
        break;
    }
  }
  const isSame = displayName === group.displayName && externalId === group.externalId;
  if (isSame && added.size === 0 && removed.size === 0) return group;
  await work.db
    .updateTable('scim_groups')
    .set((row) => ({
      display_name: displayName,
      external_id: externalId,
      version: row('version', '+', 1),
      updated_at: work.now,
    }))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', group.id)
    .execute();
  await announceLostRole(work, group.id, [...removed]);
  await recordAudit(work, {
    action: 'scim-group.changed',
    subject: { kind: 'scim-group', id: group.id },
    details: { added: added.size, removed: removed.size },
  });
  return getGroup(work, group.id);
}

/** Deletes a group; its members hold no role by it any more. */
export async function deleteGroup(work: Work, group: ScimGroup): Promise<void> {
  const members = await removeMembers(work, group.id, null);
  await announceLostRole(work, group.id, members);
  await work.db
    .deleteFrom('scim_groups')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', group.id)
    .execute();
  await recordAudit(work, {
    action: 'scim-group.deleted',
    subject: { kind: 'scim-group', id: group.id },
    details: { members: members.length },
  });
}

/** Where the group gave a role, those who are out of it have lost one. */
async function announceLostRole(
  work: Work,
  groupId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const row = await work.db
    .selectFrom('scim_groups')
    .select('role')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', groupId)
    .executeTakeFirst();
  if (row?.role == null) return;
  for (const personId of personIds) await work.publish(PersonLostRole, { personId });
}
