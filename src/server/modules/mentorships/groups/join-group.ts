import type { MentorshipRole } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getToday, recordAudit } from '../../administration/index.ts';
import { getProgramme, requireOpenProgramme } from '../../programmes/index.ts';
import { GroupPlaceAsked } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { findPersonObstacle } from './find-person-obstacle.ts';
import { findPlaceObstacle } from './group.rules.ts';
import { insertGroupRequest, listOpenGroupRequests } from './group-requests.store.ts';
import type { StoredGroupRequest } from './group-requests.store.ts';
import { lockGroup } from './groups.store.ts';
import type { LockedGroup } from './groups.store.ts';
import { takePlace } from './take-place.ts';

/**
 * Somebody joins a group, or asks to where whoever leads it answers.
 * @param words for those alone who answer
 * @throws AppError `not-found` where its programme is not open to the person, the code of the obstacle,
 *   `already-asked`
 */
export async function joinGroup(
  work: Work,
  id: string,
  personId: string,
  words: string,
): Promise<void> {
  const locked = await lockGroup(work, id);
  const { group, mentorship, gathering } = locked;
  if (mentorship.members.some((member) => member.personId === personId)) return;
  await requireOpenProgramme(work, mentorship.programmeId, personId);
  const place = { personId, role: gathering.member, isInvited: false };
  const own = await listOpenGroupRequests(work, { personId });
  if (own.some(({ groupId }) => groupId === id)) throw new AppError('already-asked');
  if (group.settings.wayIn === 'open') return takePlace(work, locked, place);
  const situation = { ...mentorship, settings: group.settings };
  const obstacle =
    findPlaceObstacle(situation, gathering, place, await getToday(work)) ??
    (await findPersonObstacle(work, mentorship, personId, place.role));
  if (obstacle !== null) throw new AppError(obstacle);
  const asked = { personId, role: place.role, kind: 'join' as const, words, madeBy: personId };
  await ask(work, locked, asked);
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
