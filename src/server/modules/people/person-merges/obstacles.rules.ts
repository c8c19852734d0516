import type { MergeObstacle } from '../../../../contract/index.ts';
import type { Person } from '../person.ts';
import { hasRule } from './person-merge.rules.ts';

type Known = Pick<Person, 'id' | 'employeeNumber' | 'isActive'>;

export interface MergeFacts {
  readonly kept: Known;
  readonly merged: Known;
  /** Who asks. */
  readonly actorId: string | null;
  /** Whether one of them went into somebody before, which stands. */
  readonly isMergedAlready: boolean;
  readonly isKeptInScim: boolean;
  readonly isMergedInScim: boolean;
  /** Whether the last file of HR's tells of both as working here. */
  readonly areBothInFile: boolean;
  /** Whether one platform or identity provider has told of both. */
  readonly hasSharedWayIn: boolean;
  /** Whether one asked, helped, manages or was proposed to the other. */
  readonly haveMet: boolean;
  /** Whether somebody has an open request to each of them. */
  readonly isAskedTwice: boolean;
  /** Whether the one who would go stands in a cohort that is not decided. */
  readonly isBeingPaired: boolean;
  /** Whether their offers in one programme together take more seats than the one that stays has. */
  readonly hasTooFewSeats: boolean;
  /** `table.column` wherever both have a row of which the database lets a person have but one. */
  readonly takenPlaces: readonly string[];
}

/** @returns what keeps the one from being merged into the other; empty: nothing does */
export function obstaclesOf(facts: MergeFacts): MergeObstacle[] {
  const { kept, merged, actorId } = facts;
  if (kept.id === merged.id) return ['same-person'];
  const taken = new Set(facts.takenPlaces);
  // Whoever has left is known apart by what was theirs then, and comes in by none of it.
  const isHere = merged.isActive;
  const inScimTwice = facts.isMergedInScim && facts.isKeptInScim;
  const found: readonly (readonly [MergeObstacle, boolean])[] = [
    ['own-account', actorId === kept.id || actorId === merged.id],
    ['not-active', !kept.isActive || facts.isMergedAlready],
    ['told-by-scim', isHere && facts.isMergedInScim && !facts.isKeptInScim],
    ['two-in-hr', isHere && (inScimTwice || facts.areBothInFile)],
    ['two-numbers', isHere && kept.employeeNumber !== null && merged.employeeNumber !== null],
    ['two-accounts', isHere && facts.hasSharedWayIn],
    ['have-met', facts.haveMet || taken.has('mentorship_members.person_id')],
    [
      'two-requests',
      facts.isAskedTwice ||
        taken.has('mentor_requests.mentee_id') ||
        taken.has('group_requests.person_id'),
    ],
    ['being-paired', facts.isBeingPaired],
    ['too-few-seats', facts.hasTooFewSeats],
    ['unforeseen', [...taken].some((place) => !hasRule(place))],
  ];
  return found.filter(([, isSo]) => isSo).map(([obstacle]) => obstacle);
}
