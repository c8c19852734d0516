import type { InvitationRole } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { getPeople, getPerson } from '../../people/index.ts';
import { PersonInvited } from '../events.ts';
import { isOwner, requireOwnership } from '../programme-access.ts';
import { getProgramme } from '../programmes.store.ts';
import { insertInvitation, invitationPayload } from './invitations.store.ts';
import type { StoredInvitation } from './invitations.store.ts';

interface Asked {
  readonly role: InvitationRole;
  readonly words: string;
}

/**
 * An owner invites people to a published programme. Who is asked already, or has answered, is left
 * as they are.
 * @throws AppError `not-found` for who does not own it, `conflict` while it is a draft or closed,
 *   `invalid-input` naming ids of nobody who works here
 * @returns how many were invited
 */
export async function invitePeople(
  work: Work,
  session: Session,
  programmeId: string,
  input: Asked & { readonly personIds: readonly string[] },
): Promise<number> {
  await requireOwnership(work, session, programmeId);
  await requirePublished(work, programmeId);
  const people = await getPeople(work, input.personIds);
  const unknown = input.personIds.findIndex((id) => people.get(id)?.isActive !== true);
  if (unknown !== -1) {
    const issue = { path: `body.personIds.${unknown}`, message: 'Nobody here has this id.' };
    throw new AppError('invalid-input', { issues: [issue] });
  }
  let invited = 0;
  for (const personId of new Set(input.personIds)) {
    if (await invite(work, { ...input, programmeId, personId, kind: 'invitation' })) invited++;
  }
  return invited;
}

/**
 * Somebody's manager nominates them, or whoever may do so with anybody.
 * @throws AppError `not-allowed` for others, `conflict` while it is a draft or closed, or when the
 *   person is asked already in this role
 */
export async function nominatePerson(
  work: Work,
  session: Session,
  programmeId: string,
  input: Asked & { readonly personId: string },
): Promise<void> {
  const person = await getPerson(work, input.personId);
  await requirePublished(work, programmeId);
  const isManager = person.isActive && person.managerId === session.personId;
  if (!isManager && !(await isOwner(work, session, programmeId))) throw new AppError('not-allowed');
  const nomination = await invite(work, { ...input, programmeId, kind: 'nomination' });
  if (!nomination) throw new AppError('conflict');
}

async function requirePublished(work: Work, programmeId: string): Promise<void> {
  const { state } = await getProgramme(work, programmeId);
  if (state !== 'open' && state !== 'running') throw new AppError('conflict', { detail: state });
}

async function invite(
  work: Work,
  asked: Parameters<typeof insertInvitation>[1],
): Promise<StoredInvitation | null> {
  const invitation = await insertInvitation(work, asked);
  if (!invitation) return null;
  await work.publish(PersonInvited, invitationPayload(invitation));
  await recordAudit(work, {
    action: invitation.kind === 'nomination' ? 'person.nominated' : 'person.invited',
    subject: { kind: 'programme-invitation', id: invitation.id },
    details: {
      programmeId: invitation.programmeId,
      personId: invitation.personId,
      role: invitation.role,
    },
  });
  return invitation;
}
