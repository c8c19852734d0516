import type { MergeKind } from '../../../../contract/index.ts';

/**
 * What becomes of what names somebody, where not all of it simply becomes the other's. Places are called
 * `table.column`; one that stands nowhere here moves, and is refused where both have a row of which the
 * database lets a person have but one.
 */

/** What history says of them, what is derived from them, and what SCIM knows them by. */
export const staying: ReadonlySet<string> = new Set([
  'person_merges.kept_id',
  'person_merges.merged_id',
  'person_words.person_id',
  'scim_users.person_id',
  'scim_group_members.person_id',
  // Ended, so that nobody comes in as them.
  'sessions.person_id',
  'session_tickets.person_id',
  'break_glass_links.person_id',
]);

/** By which columns it is seen how far something got, and what stands in them, in its order. */
interface Progress {
  readonly columns: readonly string[];
  readonly order: readonly string[];
}

/** Of two rows the one that got further counts; where neither did, that of the person who is kept. */
export const furthest: Readonly<Record<string, Progress>> = {
  'course_enrolments.person_id': {
    columns: ['state'],
    order: ['not_started', 'in_progress', 'failed', 'completed'],
  },
  'programme_invitations.person_id': {
    columns: ['state'],
    order: ['withdrawn', 'declined', 'open', 'accepted'],
  },
  'training_signups.person_id': {
    columns: ['has_attended', 'is_signed_up'],
    order: ['false false', 'false true', 'true false', 'true true'],
  },
};

/** Of two rows the one of the person who is kept counts; the other's stays behind unused. */
export const keptCounts: ReadonlySet<string> = new Set([
  'calendar_feeds.person_id',
  'cohort_members.person_id',
  'cohort_pairs.mentee_id',
  'lms_learners.person_id',
  'lms_scores.person_id',
  'mentee_intakes.person_id',
  // Joined: what hangs on the one comes under the other.
  'mentor_registrations.person_id',
  'mentor_lists.person_id',
  'person_sources.person_id',
  'programme_nudges.person_id',
  'programme_owners.person_id',
  'shown_track_records.person_id',
  'statement_actors.person_id',
  'topic_suggestions.person_id',
]);

/** Where a second row is a reason of its own, told in its own words. */
export const toldApart: ReadonlySet<string> = new Set([
  'group_requests.person_id',
  'mentor_requests.mentee_id',
  'mentorship_members.person_id',
]);

const kinds: Readonly<Record<string, MergeKind>> = {
  'mentorship_members.person_id': 'mentorships',
  'mentor_requests.mentee_id': 'requests',
  'mentor_requests.mentor_id': 'requests',
  'group_requests.person_id': 'requests',
  'mentor_registrations.person_id': 'offers',
  'mentee_intakes.person_id': 'searches',
  'course_enrolments.person_id': 'courses',
  'training_signups.person_id': 'trainings',
  'programme_invitations.person_id': 'invitations',
  'programme_owners.person_id': 'owned-programmes',
  'people.manager_id': 'reports',
  'notices.person_id': 'notices',
};

/** Told elsewhere, or following from what is told. */
const untold: ReadonlySet<string> = new Set([
  'person_accounts.person_id',
  'person_sources.person_id',
  'lms_learners.person_id',
  'lms_scores.person_id',
  'mentor_lists.person_id',
]);

/** @returns as what a row in this place is counted for whoever merges; null: it is not */
export function kindOf(place: string): MergeKind | null {
  if (staying.has(place) || untold.has(place)) return null;
  return kinds[place] ?? 'more';
}

/** Whether both may have a row of which a person has but one. */
export const hasRule = (place: string): boolean =>
  staying.has(place) || place in furthest || keptCounts.has(place) || toldApart.has(place);
