import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { isOwner } from '../../programmes/index.ts';
import type { Gathering } from '../../programmes/index.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { planOf } from '../mentorship-plan.ts';
import { isLed } from './group.rules.ts';
import { lockGroup } from './groups.store.ts';
import type { LockedGroup, StoredGroup } from './groups.store.ts';

export type Visitor = Pick<Session, 'personId' | 'roles'>;

/**
 * Whether somebody may change, fill and begin a group: who leads it, the programme's owner, and of a
 * team the manager who opened it.
 */
export async function mayLead(
  work: Work,
  visitor: Visitor,
  {
    group,
    mentorship,
    gathering,
  }: {
    readonly group: StoredGroup;
    readonly mentorship: StoredMentorship;
    readonly gathering: Gathering;
  },
): Promise<boolean> {
  const own = mentorship.members.find(({ personId }) => personId === visitor.personId);
  if (own?.role === gathering.lead) return true;
  if (own !== undefined && group.openedBy === visitor.personId) return true;
  return isOwner(work, visitor, mentorship.programmeId);
}

/**
 * Locks a group for somebody who may lead it.
 * @throws AppError `not-found` for others
 */
export async function lockLedGroup(work: Work, visitor: Visitor, id: string): Promise<LockedGroup> {
  const locked = await lockGroup(work, id);
  if (!(await mayLead(work, visitor, locked))) throw new AppError('not-found');
  return locked;
}

/**
 * What is decided for all, a pause or the closing, whoever leads the group decides; where nobody leads
 * it, and in a pair, each member may.
 * @throws AppError `not-allowed`
 */
export async function requireMayMove(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<void> {
  const { gathering } = await planOf(work, mentorship);
  if (gathering === null || !isLed(mentorship.members, gathering)) return;
  const own = mentorship.members.find((member) => member.personId === personId);
  if (own?.role !== gathering.lead) throw new AppError('not-allowed');
}
