import type { MentorshipRole } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getToday, recordAudit } from '../../administration/index.ts';
import { lockPerson } from '../../people/index.ts';
import { getProgramme, requireOpenProgramme } from '../../programmes/index.ts';
import { GroupPlaceAsked } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { findPersonObstacle } from './find-person-obstacle.ts';
import { findPlaceObstacle, hasRole } from './group.rules.ts';
import { insertGroupRequest, listOpenGroupRequests } from './group-requests.store.ts';
import type { StoredGroupRequest } from './group-requests.store.ts';
import { lockGroup, situationOf } from './groups.store.ts';
import type { LockedGroup } from './groups.store.ts';
import { requireSeatToGive, takePlace } from './take-place.ts';

/**
 * Somebody joins a group, or asks to where whoever leads it answers. Whoever offers to stand beside a
 * circle's facilitator as its mentor always asks: the facilitator knows which expertise is looked for.
 * @throws AppError `not-found` where its programme is not open to the person, `not-allowed` for a role
 *   in which nobody comes by themselves, the code of the obstacle, `already-asked`;
 *   `mentor-not-available` or `mentor-full` for a mentor without a seat to give
 */
export async function joinGroup(
  work: Work,
  id: string,
  personId: string,
  /** `role` null: as a member. The words are for those alone who answer. */
  wish: { readonly role: MentorshipRole | null; readonly words: string },
): Promise<void> {
  // So that the programme's limit holds when a person joins several groups at once.
  await lockPerson(work, personId);
  const locked = await lockGroup(work, id);
  const { group, mentorship, gathering } = locked;
  if (mentorship.members.some((member) => member.personId === personId)) return;
  await requireOpenProgramme(work, mentorship.programmeId, personId);
  const role = wish.role ?? gathering.member;
  if (!hasRole(gathering, role) || role === gathering.lead) throw new AppError('not-allowed');
  const place = { personId, role, isInvited: false };
  const own = await listOpenGroupRequests(work, { personId });
  if (own.some(({ groupId }) => groupId === id)) throw new AppError('already-asked');
  const isOpen = group.settings.wayIn === 'open' && role === gathering.member;
  if (isOpen) return takePlace(work, locked, place);
  const obstacle =
    findPlaceObstacle(situationOf(locked), gathering, place, await getToday(work)) ??
    (await findPersonObstacle(work, locked, personId, role));
  if (obstacle !== null) throw new AppError(obstacle);
  if (role === gathering.expert) await requireSeatToGive(work, mentorship.programmeId, personId);
  const { words } = wish;
  await ask(work, locked, { personId, role, kind: 'join', words, madeBy: personId });
}

/** Writes a request or an invitation, and tells those who answer. */
export async function ask(
  work: Work,
  { group, mentorship, gathering }: LockedGroup,
  asked: {
    readonly personId: string;
    readonly role: MentorshipRole;
    readonly kind: 'join' | 'invitation';
    readonly words: string;
    readonly madeBy: string;
  },
): Promise<StoredGroupRequest | null> {
  const { rules } = await getProgramme(work, mentorship.programmeId);
  const expiresAt = addDays(work.now, rules.requestExpiryDays);
  const request = await insertGroupRequest(work, { ...asked, groupId: group.id, expiresAt });
  if (!request) return null;
  const leadIds = mentorship.members
    .filter(({ role }) => role === gathering.lead)
    .map(({ personId }) => personId);
  await work.publish(GroupPlaceAsked, {
    ...mentorshipFacts(mentorship),
    requestId: request.id,
    kind: request.kind,
    personId: request.personId,
    madeBy: request.madeBy,
    answererIds: request.kind === 'invitation' ? [request.personId] : leadIds,
    expiresAt: expiresAt.toISOString(),
  });
  await recordAudit(work, {
    action: request.kind === 'join' ? 'group.place-asked' : 'group.invited',
    subject: { kind: 'group-request', id: request.id },
    details: { mentorshipId: group.id, personId: request.personId, role: request.role },
  });
  return request;
}
