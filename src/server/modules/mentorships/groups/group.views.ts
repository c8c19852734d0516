import type { z } from 'zod';
import type {
  Group,
  GroupObstacle,
  MentorshipRole,
  listGroups,
} from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getToday } from '../../administration/index.ts';
import { findOwnRegistration } from '../../mentors/index.ts';
import { getPeople, personCard } from '../../people/index.ts';
import { getProgramme, isOwner, listOpenProgrammes } from '../../programmes/index.ts';
import { planOf } from '../mentorship-plan.ts';
import { isOver } from '../mentorship-machine.ts';
import { readMentorships } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { findPersonObstacle } from './find-person-obstacle.ts';
import { mayLead } from './group-access.ts';
import type { Visitor } from './group-access.ts';
import {
  areSeveral,
  findPlaceObstacle,
  freeMentorSeatsOf,
  freeSeatsOf,
  isLed,
  missingMentorsOf,
  sizeOf,
} from './group.rules.ts';
import { describeMentors } from './group-mentors.views.ts';
import { listOpenGroupRequests } from './group-requests.store.ts';
import { describeGroupRequests } from './group-requests.views.ts';
import { findGroups, listGroupIdsIn, situationOf } from './groups.store.ts';
import type { LockedGroup } from './groups.store.ts';
import { rolesToOpenAs } from './open-group.ts';

/** Everything of a group that its answer is made from. */
type ReadGroup = LockedGroup;

async function readGroups(work: Work, ids: readonly string[]): Promise<ReadGroup[]> {
  const groups = await findGroups(work, ids);
  const read: ReadGroup[] = [];
  for (const mentorship of await readMentorships(work, ids)) {
    const group = groups.get(mentorship.id);
    const plan = await planOf(work, mentorship);
    if (group && plan.gathering) read.push({ group, mentorship, plan, gathering: plan.gathering });
  }
  return read;
}

async function obstacleFor(
  work: Work,
  read: ReadGroup,
  personId: string,
  wish: { readonly role: MentorshipRole; readonly isInvited: boolean },
): Promise<GroupObstacle | null> {
  return (
    findPlaceObstacle(situationOf(read), read.gathering, wish, await getToday(work)) ??
    (await findPersonObstacle(work, read, personId, wish.role))
  );
}

/** Whether somebody can offer to stand beside whoever facilitates, as a mentor with a seat to give. */
async function mayOffer(work: Work, read: ReadGroup, personId: string): Promise<boolean> {
  const { mentorship, gathering } = read;
  if (gathering.expert === null) return false;
  const registration = await findOwnRegistration(work, mentorship.programmeId, personId);
  if (registration?.state !== 'active' || registration.freeSeats <= 0) return false;
  const wish = { role: gathering.expert, isInvited: false };
  return (await obstacleFor(work, read, personId, wish)) === null;
}

async function toAnswer(work: Work, read: ReadGroup, visitor: Visitor): Promise<Group> {
  const { group, mentorship, plan, gathering } = read;
  const { personId } = visitor;
  const people = await getPeople(
    work,
    mentorship.members.map((member) => member.personId),
  );
  const cardsOf = (isWanted: (role: string) => boolean) =>
    mentorship.members
      .filter(({ role }) => isWanted(role))
      .flatMap((member) => people.get(member.personId) ?? [])
      .map(personCard);
  const myRole = mentorship.members.find((member) => member.personId === personId)?.role ?? null;
  const leads = await mayLead(work, visitor, read);
  const requests = await listOpenGroupRequests(work, { groupIds: [group.id] });
  const own = requests.find((request) => request.personId === personId);
  const isInvited = own?.kind === 'invitation';
  const wish = { role: isInvited ? own.role : gathering.member, isInvited };
  const viewer = { personId, leads: myRole === gathering.lead };
  const obstacle = myRole === null ? await obstacleFor(work, read, personId, wish) : null;
  const [myRequest = null] = own ? await describeGroupRequests(work, [own], viewer) : [];
  const situation = situationOf(read);
  const isReady = isLed(mentorship.members, gathering) && areSeveral(mentorship.members, gathering);
  return {
    id: group.id,
    programmeId: mentorship.programmeId,
    programmeName: plan.programmeName,
    state: mentorship.state,
    settings: group.settings,
    sizes: plan.groupSize,
    leads: cardsOf((role) => role === gathering.lead),
    mentors: await describeMentors(work, read),
    missingMentors: missingMentorsOf(situation, gathering),
    hasMentorSeat: gathering.expert !== null && freeMentorSeatsOf(situation, gathering) > 0,
    roles: { lead: gathering.lead, member: gathering.member, expert: gathering.expert },
    size: sizeOf(mentorship.members, gathering),
    freeSeats: freeSeatsOf(situation, gathering),
    members: leads || myRole !== null ? cardsOf((role) => role === gathering.member) : null,
    myRole,
    mayLead: leads && !isOver(mentorship.state),
    mayBegin: leads && mentorship.state === 'gathering' && isReady,
    obstacle,
    courseFirst: obstacle === 'course-not-completed' ? plan.courseOf(wish.role) : null,
    mayOffer: myRole === null && !own && (await mayOffer(work, read, personId)),
    myRequest,
    requests: leads ? await describeGroupRequests(work, requests, viewer) : [],
  };
}

/**
 * A group as one person sees it.
 * @throws AppError `not-found` for whom its programme is not open, and who neither is nor was in it nor
 *   is invited
 */
export async function getGroupFor(work: Work, visitor: Visitor, id: string): Promise<Group> {
  const [read] = await readGroups(work, [id]);
  if (!read || !(await maySee(work, visitor, read.mentorship))) throw new AppError('not-found');
  return toAnswer(work, read, visitor);
}

async function maySee(
  work: Work,
  visitor: Visitor,
  { programmeId, members }: StoredMentorship,
): Promise<boolean> {
  if (members.some(({ personId }) => personId === visitor.personId)) return true;
  const open = await listOpenProgrammes(work, visitor.personId);
  return open.some(({ id }) => id === programmeId) || isOwner(work, visitor, programmeId);
}

/**
 * The groups of a programme for one person.
 * @throws AppError `not-found` where the programme is not open to them and they do not own it
 */
export async function listGroupsFor(
  work: Work,
  visitor: Visitor,
  programmeId: string,
): Promise<z.input<typeof listGroups.response>> {
  const isOwning = await isOwner(work, visitor, programmeId);
  const open = await listOpenProgrammes(work, visitor.personId);
  const isOpen = open.some(({ id }) => id === programmeId);
  if (!isOwning && !isOpen) throw new AppError('not-found');
  const groups: Group[] = [];
  for (const read of await readGroups(work, await listGroupIdsIn(work, programmeId))) {
    const answer = await toAnswer(work, read, visitor);
    const isOwn = answer.myRole !== null || answer.myRequest !== null;
    if (isOwning || isOwn || answer.obstacle !== 'group-not-joinable') groups.push(answer);
  }
  const mayOpenAs = await rolesToOpenAs(work, visitor, await getProgramme(work, programmeId));
  return { groups, mayOpenAs: isOpen ? mayOpenAs : mayOpenAs.filter((role) => role === null) };
}
