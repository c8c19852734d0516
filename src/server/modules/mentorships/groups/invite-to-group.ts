import type { MentorshipRole } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getPeople, listReports } from '../../people/index.ts';
import { isOwner } from '../../programmes/index.ts';
import { isOver } from '../mentorship-machine.ts';
import { refuseMove } from '../move-mentorship.ts';
import { lockLedGroup } from './group-access.ts';
import type { Visitor } from './group-access.ts';
import type { LockedGroup } from './groups.store.ts';
import { hasRole } from './group.rules.ts';
import { ask } from './join-group.ts';

/**
 * Invites people into a group. Taking part is voluntary, so a team's members and whoever shall lead say
 * yes themselves. Who is in it or asked already is left as they are.
 * @throws AppError `not-found` for who does not lead it, `not-allowed` for a role that the group has
 *   not or people outside a manager's own team, `invalid-input` naming ids of nobody who works here
 */
export async function inviteToGroup(
  work: Work,
  visitor: Visitor,
  id: string,
  input: {
    readonly personIds: readonly string[];
    readonly role: MentorshipRole;
    readonly words: string;
  },
): Promise<void> {
  const locked = await lockLedGroup(work, visitor, id);
  const { mentorship, gathering } = locked;
  if (isOver(mentorship.state)) refuseMove(mentorship);
  if (!hasRole(gathering, input.role)) throw new AppError('not-allowed');
  await requireInvitable(work, visitor, locked, input);
  const present = new Set(mentorship.members.map(({ personId }) => personId));
  for (const personId of new Set(input.personIds)) {
    if (present.has(personId)) continue;
    await ask(work, locked, { ...input, personId, kind: 'invitation', madeBy: visitor.personId });
  }
}

/** An owner invites anybody; a manager who opened a team, its people and mentors. */
async function requireInvitable(
  work: Work,
  visitor: Visitor,
  { mentorship, gathering }: LockedGroup,
  { personIds, role }: { readonly personIds: readonly string[]; readonly role: MentorshipRole },
): Promise<void> {
  const people = await getPeople(work, personIds);
  const unknown = personIds.findIndex((personId) => people.get(personId)?.isActive !== true);
  if (unknown !== -1) {
    const issue = { path: `body.personIds.${unknown}`, message: 'Nobody here has this id.' };
    throw new AppError('invalid-input', { issues: [issue] });
  }
  const isTeam = gathering.opener === 'manager' && role === gathering.member;
  if (!isTeam || (await isOwner(work, visitor, mentorship.programmeId))) return;
  const team = new Set((await listReports(work, visitor.personId)).map(({ id }) => id));
  if (personIds.some((personId) => !team.has(personId))) throw new AppError('not-allowed');
}
