import type { Selectable } from 'kysely';
import { invitationRoleSchema, invitationStateSchema } from '../../../../contract/index.ts';
import type { InvitationRole, InvitationState } from '../../../../contract/index.ts';
import type { ProgrammeInvitationsTable } from '../../../database/tables/programme-invitations.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { newId } from '../../../kernel/ids.ts';

/** An invitation or nomination as it is stored. */
export interface StoredInvitation {
  readonly id: string;
  readonly programmeId: string;
  readonly personId: string;
  readonly role: InvitationRole;
  readonly kind: 'invitation' | 'nomination';
  readonly state: InvitationState;
  readonly words: string;
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

function fromRow(row: Selectable<ProgrammeInvitationsTable>): StoredInvitation {
  return {
    id: row.id,
    programmeId: row.programme_id,
    personId: row.person_id,
    role: invitationRoleSchema.parse(row.role),
    kind: row.kind === 'nomination' ? 'nomination' : 'invitation',
    state: invitationStateSchema.parse(row.state),
    words: row.words,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    answeredAt: row.answered_at,
  };
}

const select = (work: Work) =>
  work.db.selectFrom('programme_invitations').selectAll().where('tenant_id', '=', work.tenantId);

/** Open invitations of a person, newest first. */
export async function listOpenInvitations(
  work: Work,
  personId: string,
): Promise<StoredInvitation[]> {
  const rows = await select(work)
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** The newest invitations of a programme. */
export async function listInvitationsIn(
  work: Work,
  programmeId: string,
  limit: number,
): Promise<StoredInvitation[]> {
  const rows = await select(work)
    .where('programme_id', '=', programmeId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** @throws AppError `not-found` */
export async function lockInvitation(work: Work, id: string): Promise<StoredInvitation> {
  const row = await select(work).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return fromRow(row);
}

/**
 * Asks somebody to take part in a role; asks again whoever's invitation was withdrawn.
 * @returns null when they are asked already, or have answered
 */
export async function insertInvitation(
  work: Work,
  invitation: Pick<StoredInvitation, 'programmeId' | 'personId' | 'role' | 'kind' | 'words'>,
): Promise<StoredInvitation | null> {
  const asked = {
    kind: invitation.kind,
    state: 'open',
    words: invitation.words,
    invited_by: work.actorId,
    created_at: work.now,
    answered_at: null,
  };
  const row = await work.db
    .insertInto('programme_invitations')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      programme_id: invitation.programmeId,
      person_id: invitation.personId,
      role: invitation.role,
      ...asked,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'programme_id', 'person_id', 'role'])
        .doUpdateSet(asked)
        .where('programme_invitations.state', '=', 'withdrawn'),
    )
    .returningAll()
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Ends an open invitation. */
export async function endInvitation(
  work: Work,
  id: string,
  state: Exclude<InvitationState, 'open'>,
): Promise<StoredInvitation> {
  const row = await work.db
    .updateTable('programme_invitations')
    .set({ state, answered_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return fromRow(row);
}

/** What the events of an invitation tell. */
export function invitationPayload(invitation: StoredInvitation) {
  return {
    invitationId: invitation.id,
    programmeId: invitation.programmeId,
    personId: invitation.personId,
    role: invitation.role,
    kind: invitation.kind,
  };
}
