import type { Work } from '../../../jobs/work.ts';
import { getProgramme } from '../programmes.store.ts';
import { answerInvitation } from './answer-invitation.ts';
import { isObligatory } from './invitations.rules.ts';
import { listOpenInvitations } from './invitations.store.ts';

/** Says no to every invitation of a person that they may say no to. */
export async function declineOpenInvitations(work: Work, personId: string): Promise<void> {
  for (const { id, programmeId, role } of await listOpenInvitations(work, personId)) {
    const { rules } = await getProgramme(work, programmeId);
    if (!isObligatory(rules, role)) await answerInvitation(work, personId, id, 'decline');
  }
}
