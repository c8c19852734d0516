import type { MergeObstacle } from '../../../../contract/index.ts';
import type { Person } from '../person.ts';

type Known = Pick<Person, 'id' | 'employeeNumber' | 'isActive'>;

export interface MergeFacts {
  readonly kept: Known;
  readonly merged: Known;
  /** Who asks. */
  readonly actorId: string | null;
  readonly isToldByHr: boolean;
  /** Whether one platform or identity provider has told of both. */
  readonly hasSharedWayIn: boolean;
  /** `table.column` wherever the one who would go is named. */
  readonly traces: readonly string[];
}

/**
 * Where somebody may be named who has done nothing but come in: what is brought over or ended, the words
 * of their name, and what history says of them, which stays as it was.
 */
const harmless: ReadonlySet<string> = new Set([
  'person_accounts.person_id',
  'person_sources.person_id',
  'notices.person_id',
  'lms_learners.person_id',
  'lms_roster_members.person_id',
  'sessions.person_id',
  'session_tickets.person_id',
  'break_glass_links.person_id',
  'person_words.person_id',
  'statement_actors.person_id',
  'person_merges.kept_id',
  'person_merges.merged_id',
]);
const managers = 'people.manager_id';
const ofCourses = /^(course_|lms_scores\.|lms_submission_reviews\.)/;
/** Told by HR: `isToldByHr` says so. */
const ofHr = 'scim_';

/** @returns what keeps the one from being merged into the other; empty: nothing does */
export function obstaclesOf(facts: MergeFacts): MergeObstacle[] {
  const { kept, merged, actorId, traces } = facts;
  if (kept.id === merged.id) return ['same-person'];
  const telling = traces.filter((trace) => !harmless.has(trace) && !trace.startsWith(ofHr));
  // A table that nobody thought of here counts as mentoring: it is refused rather than lost.
  const mentoring = telling.filter((trace) => trace !== managers && !ofCourses.test(trace));
  const found: readonly (readonly [MergeObstacle, boolean])[] = [
    ['own-account', actorId === kept.id || actorId === merged.id],
    ['not-active', !kept.isActive || !merged.isActive],
    ['told-by-hr', facts.isToldByHr || traces.some((trace) => trace.startsWith(ofHr))],
    ['two-numbers', kept.employeeNumber !== null && merged.employeeNumber !== null],
    ['two-accounts', facts.hasSharedWayIn],
    ['is-manager', telling.includes(managers)],
    ['has-courses', telling.some((trace) => ofCourses.test(trace))],
    ['has-mentoring', mentoring.length > 0],
  ];
  return found.filter(([, isSo]) => isSo).map(([obstacle]) => obstacle);
}
