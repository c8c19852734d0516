import { DateTime } from 'luxon';
import type { MentorshipStep } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation, getToday } from '../../administration/index.ts';
import { planOf } from '../mentorship-plan.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { isLed, missingMentorsOf, sizeOf } from './group.rules.ts';
import { findGroups } from './groups.store.ts';
import type { StoredGroup } from './groups.store.ts';

/** @returns what being in a group asks of the person, before it begins and when it becomes small */
export async function groupStep(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<MentorshipStep | null> {
  const { gathering, groupMentors } = await planOf(work, mentorship);
  const group = (await findGroups(work, [mentorship.id])).get(mentorship.id);
  if (gathering === null || !group) return null;
  const own = mentorship.members.find((member) => member.personId === personId);
  const { members } = mentorship;
  const hasLead = isLed(members, gathering);
  const leads = own?.role === gathering.lead;
  const isMissingMentor = missingMentorsOf({ members, mentorSeats: groupMentors }, gathering) > 0;
  const findMentor: MentorshipStep = { kind: 'find-mentor-beside', isMine: true, dueAt: null };
  if (mentorship.state === 'gathering') {
    if (!hasLead) return { kind: 'await-lead', isMine: false, dueAt: null };
    if (leads && isMissingMentor && sizeOf(members, gathering) >= group.settings.size.from) {
      return findMentor;
    }
    return stepOfGathering(work, group, leads);
  }
  if (group.shortSince !== null && own?.staysAt === null) {
    return { kind: 'stay-or-leave', isMine: true, dueAt: null };
  }
  const isUnderWay = mentorship.state === 'active' || mentorship.state === 'paused';
  return isUnderWay && !hasLead ? { kind: 'await-lead', isMine: false, dueAt: null } : null;
}

async function stepOfGathering(
  work: Work,
  { settings: { joinsUntil } }: StoredGroup,
  leads: boolean,
): Promise<MentorshipStep> {
  if (joinsUntil === null) return { kind: 'await-members', isMine: false, dueAt: null };
  if (leads && joinsUntil < (await getToday(work))) {
    return { kind: 'begin-or-wait', isMine: true, dueAt: null };
  }
  const { timeZone } = await getOrganisation(work);
  const end = DateTime.fromISO(joinsUntil, { zone: timeZone }).endOf('day');
  return { kind: 'await-members', isMine: false, dueAt: end.toJSDate().toISOString() };
}
