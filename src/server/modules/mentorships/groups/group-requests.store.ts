import type { Selectable } from 'kysely';
import { mentorshipRoleSchema } from '../../../../contract/index.ts';
import type { MentorshipRole } from '../../../../contract/index.ts';
import type { GroupRequestsTable } from '../../../database/tables/group-requests.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';

/** A request for a place in a group, or an invitation into it, as it is stored. */
export interface StoredGroupRequest {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly role: MentorshipRole;
  readonly kind: 'join' | 'invitation';
  readonly state: string;
  readonly words: string;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

function fromRow(row: Selectable<GroupRequestsTable>): StoredGroupRequest {
  return {
    id: row.id,
    groupId: row.mentorship_id,
    personId: row.person_id,
    role: mentorshipRoleSchema.parse(row.role),
    kind: row.kind === 'join' ? 'join' : 'invitation',
    state: row.state,
    words: row.words,
    madeBy: row.made_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

const select = (work: Work) =>
  work.db.selectFrom('group_requests').selectAll().where('tenant_id', '=', work.tenantId);

/** @returns the open request, or null when the person has one in this group already */
export async function insertGroupRequest(
  work: Work,
  request: Pick<StoredGroupRequest, 'groupId' | 'personId' | 'role' | 'kind' | 'words'> & {
    readonly madeBy: string;
    readonly expiresAt: Date;
  },
): Promise<StoredGroupRequest | null> {
  const row = await work.db
    .insertInto('group_requests')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      mentorship_id: request.groupId,
      person_id: request.personId,
      role: request.role,
      kind: request.kind,
      state: 'open',
      words: request.words,
      made_by: request.madeBy,
      created_at: work.now,
      expires_at: request.expiresAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'mentorship_id', 'person_id'])
        .where('state', '=', 'open')
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/**
 * @throws AppError `not-found`
 * @returns the request as it stands; its group's lock keeps it so
 */
export async function getGroupRequest(work: Work, id: string): Promise<StoredGroupRequest> {
  const row = await select(work).where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

/** Open requests of these groups, or of this person, the oldest first. */
export async function listOpenGroupRequests(
  work: Work,
  of: { readonly groupIds: readonly string[] } | { readonly personId: string },
): Promise<StoredGroupRequest[]> {
  if ('groupIds' in of && of.groupIds.length === 0) return [];
  const open = select(work)
    .where('state', '=', 'open')
    .where('expires_at', '>', work.now)
    .orderBy('created_at')
    .orderBy('id');
  const rows = await (
    'groupIds' in of
      ? open.where('mentorship_id', 'in', [...of.groupIds])
      : open.where('person_id', '=', of.personId)
  ).execute();
  return rows.map(fromRow);
}

export async function endGroupRequest(
  work: Work,
  id: string,
  state: 'accepted' | 'declined' | 'withdrawn' | 'expired',
): Promise<void> {
  await work.db
    .updateTable('group_requests')
    .set({ state, answered_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}
