import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { InvitationAccepted, InvitationDeclined } from '../events.ts';
import { requireOwnership } from '../programme-access.ts';
import { getProgramme } from '../programmes.store.ts';
import { isObligatory } from './invitations.rules.ts';
import { endInvitation, invitationPayload, lockInvitation } from './invitations.store.ts';
import type { StoredInvitation } from './invitations.store.ts';

/**
 * The person says yes or no. A yes lets them into the programme and begins nothing by itself.
 * @throws AppError `not-found` for anybody else's, `conflict` when it was answered or withdrawn,
 *   `not-allowed` for a no where the programme expects its mentors to be available
 */
export async function answerInvitation(
  work: Work,
  personId: string,
  id: string,
  answer: 'accept' | 'decline',
): Promise<StoredInvitation> {
  const invitation = await lockInvitation(work, id);
  if (invitation.personId !== personId) throw new AppError('not-found');
  if (invitation.state !== 'open') throw new AppError('conflict', { detail: invitation.state });
  const { rules } = await getProgramme(work, invitation.programmeId);
  if (answer === 'decline' && isObligatory(rules, invitation.role)) {
    throw new AppError('not-allowed');
  }
  const ended = await endInvitation(work, id, answer === 'accept' ? 'accepted' : 'declined');
  const type = answer === 'accept' ? InvitationAccepted : InvitationDeclined;
  await work.publish(type, invitationPayload(ended));
  await recordAudit(work, {
    action: `programme-invitation.${ended.state}`,
    subject: { kind: 'programme-invitation', id },
  });
  return ended;
}

/**
 * An owner takes an invitation back that is not answered yet.
 * @throws AppError `not-found`, `conflict` when it was answered or withdrawn
 */
export async function withdrawInvitation(
  work: Work,
  session: Session,
  programmeId: string,
  id: string,
): Promise<StoredInvitation> {
  await requireOwnership(work, session, programmeId);
  const invitation = await lockInvitation(work, id);
  if (invitation.programmeId !== programmeId) throw new AppError('not-found');
  if (invitation.state !== 'open') throw new AppError('conflict', { detail: invitation.state });
  const ended = await endInvitation(work, id, 'withdrawn');
  await recordAudit(work, {
    action: 'programme-invitation.withdrawn',
    subject: { kind: 'programme-invitation', id },
  });
  return ended;
}
