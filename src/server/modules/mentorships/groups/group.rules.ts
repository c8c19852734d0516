import type {
  GroupObstacle,
  GroupSettings,
  MentorshipRole,
  MentorshipState,
  ProgrammeRules,
} from '../../../../contract/index.ts';
import type { Gathering } from '../../programmes/index.ts';

interface Member {
  readonly role: MentorshipRole;
}

/** A group as its rules see it. */
export interface GroupSituation {
  readonly state: MentorshipState;
  readonly settings: Pick<GroupSettings, 'size' | 'joinsUntil' | 'wayIn'>;
  readonly members: readonly Member[];
  /** How many mentors stand beside whoever facilitates. */
  readonly mentorSeats: ProgrammeRules['groupMentors'];
}

/** States in which people can come into a group. */
const joinable: readonly MentorshipState[] = ['gathering', 'agreement', 'active'];

/** How many it takes at least for a group to be one: whoever is left alone has nobody to meet. */
const smallest = 2;

export function isLed(members: readonly Member[], gathering: Gathering): boolean {
  return members.some(({ role }) => role === gathering.lead);
}

/** Whether a group has a place of this role, for whoever is asked to take it. */
export function hasRole({ lead, member, expert }: Gathering, role: MentorshipRole): boolean {
  return [lead, member, expert].includes(role);
}

/** @returns how many are in it, whoever leads them and stands beside that one apart */
export function sizeOf(members: readonly Member[], gathering: Gathering): number {
  return members.filter(({ role }) => role === gathering.member).length;
}

/** @returns mentors whom a circle still has room for, beside whoever facilitates it */
export function freeMentorSeatsOf(
  { members, mentorSeats }: Pick<GroupSituation, 'members' | 'mentorSeats'>,
  gathering: Gathering,
): number {
  return Math.max(0, mentorSeats.to - mentorsIn(members, gathering));
}

/** @returns mentors whom a circle still looks for, before it has as many as the programme asks */
export function missingMentorsOf(
  { members, mentorSeats }: Pick<GroupSituation, 'members' | 'mentorSeats'>,
  gathering: Gathering,
): number {
  if (gathering.expert === null) return 0;
  return Math.max(0, mentorSeats.from - mentorsIn(members, gathering));
}

const mentorsIn = (members: readonly Member[], { expert }: Gathering): number =>
  members.filter(({ role }) => role === expert).length;

export function freeSeatsOf({ settings, members }: GroupSituation, gathering: Gathering): number {
  return Math.max(0, settings.size.to - sizeOf(members, gathering));
}

/** Whether the group can begin although fewer have come than were planned. */
export function areSeveral(members: readonly Member[], gathering: Gathering): boolean {
  return sizeOf(members, gathering) >= smallest;
}

/** Whether a group that has begun is smaller than was planned: those in it then decide. */
export function isShort(
  { state, settings, members }: GroupSituation,
  gathering: Gathering,
): boolean {
  return state !== 'gathering' && sizeOf(members, gathering) < settings.size.from;
}

/** Whether too few are left for anybody to meet anybody. */
export function isLonely({ state, members }: GroupSituation): boolean {
  return state !== 'gathering' && members.length < smallest;
}

/**
 * What keeps somebody from a place, whoever they are.
 * @param today ISO 8601 date in the organisation's time zone
 * @param isInvited whoever is invited comes in by every way, and late too
 */
export function findPlaceObstacle(
  situation: GroupSituation,
  gathering: Gathering,
  wish: { readonly role: MentorshipRole; readonly isInvited: boolean },
  today: string,
): Extract<GroupObstacle, 'group-full' | 'group-not-joinable'> | null {
  const { state, settings } = situation;
  if (!joinable.includes(state)) return 'group-not-joinable';
  // Whoever leads comes by invitation alone, in any number.
  if (wish.role === gathering.lead) return wish.isInvited ? null : 'group-not-joinable';
  if (!wish.isInvited) {
    if (settings.wayIn === 'invited') return 'group-not-joinable';
    if (settings.joinsUntil !== null && settings.joinsUntil < today) return 'group-not-joinable';
  }
  if (wish.role === gathering.expert) {
    return freeMentorSeatsOf(situation, gathering) === 0 ? 'group-full' : null;
  }
  if (wish.role !== gathering.member) return 'group-not-joinable';
  return freeSeatsOf(situation, gathering) === 0 ? 'group-full' : null;
}

/** Whether everybody in a group that has become small has said that they stay. */
export function haveAllStayed(members: readonly { readonly staysAt: Date | null }[]): boolean {
  return members.every(({ staysAt }) => staysAt !== null);
}
