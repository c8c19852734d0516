import { meetingRoles } from '../../../../../contract/index.ts';
import type { MeetingRole } from '../../../../../contract/index.ts';

/** Who takes which role in one meeting. */
export type TakenRoles = ReadonlyMap<MeetingRole, string>;

/** How often each took a role. */
interface Turns {
  readonly all: Map<string, number>;
  readonly byRole: Map<string, number>;
}

const countOf = (counts: ReadonlyMap<string, number>, key: string): number => counts.get(key) ?? 0;

/** Whoever had the fewest turns; of those, who had this role least; of those, the first in order. */
function nextInTurn(
  candidates: readonly string[],
  role: MeetingRole,
  { all, byRole }: Turns,
): string | undefined {
  return candidates.toSorted(
    (one, other) =>
      countOf(all, one) - countOf(all, other) ||
      countOf(byRole, `${role} ${one}`) - countOf(byRole, `${role} ${other}`) ||
      candidates.indexOf(one) - candidates.indexOf(other),
  )[0];
}

/** The roles of one meeting: those chosen stay, the others go by turn, one to each while there are enough. */
function rolesOfMeeting(
  chosen: TakenRoles,
  memberIds: readonly string[],
  turns: Turns,
): TakenRoles {
  const taken = new Map(chosen);
  for (const role of meetingRoles) {
    if (taken.has(role)) continue;
    const busy = new Set(taken.values());
    const free = memberIds.filter((personId) => !busy.has(personId));
    const person = nextInTurn(free.length > 0 ? free : memberIds, role, turns);
    if (person !== undefined) taken.set(role, person);
  }
  for (const [role, personId] of taken) {
    turns.all.set(personId, countOf(turns.all, personId) + 1);
    const key = `${role} ${personId}`;
    turns.byRole.set(key, countOf(turns.byRole, key) + 1);
  }
  return taken;
}

/**
 * Lets the roles go round: meeting by meeting in the order of time, whoever had the fewest turns comes
 * next. The same meetings and members give the same turns.
 * @param meetings what was chosen for each, in the order of time
 * @param memberIds whose turn it can be, in a fixed order
 * @returns who takes which role in each of the meetings
 */
export function rotateRoles(
  meetings: readonly TakenRoles[],
  memberIds: readonly string[],
): readonly TakenRoles[] {
  const turns: Turns = { all: new Map(), byRole: new Map() };
  return meetings.map((chosen) => rolesOfMeeting(chosen, memberIds, turns));
}
