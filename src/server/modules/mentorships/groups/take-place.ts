import type { MentorshipRole } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getToday, recordAudit } from '../../administration/index.ts';
import { assignCourse } from '../../courses/index.ts';
import { findOwnRegistration, takeSeat } from '../../mentors/index.ts';
import { GroupFoundLead, GroupJoined } from '../events.ts';
import { tellWhoCame } from '../meetings/tell-who-came.ts';
import { insertMember, lockMentorship, mentorshipFacts } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { findPersonObstacle } from './find-person-obstacle.ts';
import { form } from './form-group.ts';
import { findPlaceObstacle, isLed, isShort } from './group.rules.ts';
import { situationOf, updateGroup } from './groups.store.ts';
import type { LockedGroup } from './groups.store.ts';

/** Who comes in, as what. */
interface Place {
  readonly personId: string;
  readonly role: MentorshipRole;
  readonly isInvited: boolean;
}

/**
 * Somebody comes into a group. The group's row is locked, so that of any number at once no more come in
 * than there are seats. With the last one it was planned for, the group begins.
 * @throws AppError the code of the obstacle; `mentor-full`, `mentor-not-available` for a mentor who
 *   has no seat to give
 */
export async function takePlace(work: Work, locked: LockedGroup, place: Place): Promise<void> {
  const { group, mentorship, gathering } = locked;
  const { personId, role } = place;
  if (mentorship.members.some((member) => member.personId === personId)) return;
  await requirePlace(work, locked, place);
  const registrationId = await giveSeat(work, mentorship.programmeId, place);
  await insertMember(work, group.id, { personId, role, registrationId });
  const after = await lockMentorship(work, group.id);
  await tellOthers(work, after, personId);
  const isFilled = !isShort(situationOf({ ...locked, mentorship: after }), gathering);
  if (group.shortSince !== null && isFilled)
    await updateGroup(work, group.id, { shortSince: null });
  if (mentorship.state !== 'gathering') {
    await assignCourseOf(work, locked, place);
    await tellWhoCame(work, after, personId);
    const isFound = role === gathering.lead && !isLed(mentorship.members, gathering);
    if (isFound) await work.publish(GroupFoundLead, { ...mentorshipFacts(after), personId });
    return;
  }
  await form(work, after, 'form');
}

async function requirePlace(work: Work, locked: LockedGroup, place: Place): Promise<void> {
  const { personId, role } = place;
  const obstacle =
    findPlaceObstacle(situationOf(locked), locked.gathering, place, await getToday(work)) ??
    (await findPersonObstacle(work, locked, personId, role));
  if (obstacle !== null) throw new AppError(obstacle);
}

/** @returns the registration whose seat a mentor gives; null for everybody else */
async function giveSeat(work: Work, programmeId: string, place: Place): Promise<string | null> {
  if (place.role !== 'mentor') return null;
  const registration = await findOwnRegistration(work, programmeId, place.personId);
  if (!registration) throw new AppError('mentor-not-available');
  await takeSeat(work, registration.id);
  return registration.id;
}

/** @throws AppError `mentor-not-available`, `mentor-full` for who has no seat to give now */
export async function requireSeatToGive(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<void> {
  const registration = await findOwnRegistration(work, programmeId, personId);
  if (registration?.state !== 'active') throw new AppError('mentor-not-available');
  if (registration.freeSeats <= 0) throw new AppError('mentor-full');
}

async function tellOthers(work: Work, mentorship: StoredMentorship, by: string): Promise<void> {
  await work.publish(GroupJoined, { ...mentorshipFacts(mentorship), personId: by });
  await recordAudit(work, {
    action: 'group.joined',
    subject: { kind: 'mentorship', id: mentorship.id },
    details: { personId: by, members: mentorship.members.length },
  });
}

/** Makes the course due that the role asks of somebody who comes in late. */
async function assignCourseOf(work: Work, { plan }: LockedGroup, place: Place): Promise<void> {
  const courseId = plan.courseOf(place.role);
  if (courseId === null) return;
  const dueAt = addDays(work.now, plan.courseDueDays);
  await assignCourse(work, { personId: place.personId, courseId, dueAt });
}
