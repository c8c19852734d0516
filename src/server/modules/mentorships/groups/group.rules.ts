import type {
  GroupObstacle,
  GroupSettings,
  MentorshipRole,
  MentorshipState,
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
}

/** States in which people can come into a group. */
const joinable: readonly MentorshipState[] = ['gathering', 'agreement', 'active'];

/** How many it takes at least for a group to be one: whoever is left alone has nobody to meet. */
const smallest = 2;

export function isLed(members: readonly Member[], gathering: Gathering): boolean {
  return members.some(({ role }) => role === gathering.lead);
}

/** @returns how many are in it, whoever leads them apart */
export function sizeOf(members: readonly Member[], gathering: Gathering): number {
  return members.filter(({ role }) => role === gathering.member).length;
}

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
  if (wish.role !== gathering.member) return wish.isInvited ? null : 'group-not-joinable';
  if (!wish.isInvited) {
    if (settings.wayIn === 'invited') return 'group-not-joinable';
    if (settings.joinsUntil !== null && settings.joinsUntil < today) return 'group-not-joinable';
  }
  return freeSeatsOf(situation, gathering) === 0 ? 'group-full' : null;
}

/** Whether everybody in a group that has become small has said that they stay. */
export function haveAllStayed(members: readonly { readonly staysAt: Date | null }[]): boolean {
  return members.every(({ staysAt }) => staysAt !== null);
}
