import type { KeptCategory } from '../../../contract/index.ts';

/**
 * The tables of which a person gets their own rows, and the columns that say whose a row is. A module
 * that keeps something new about people adds its table here; a test finds those that nobody added.
 */
export const personalTables = {
  people: ['id'],
  person_accounts: ['person_id'],
  person_sources: ['person_id'],
  person_words: ['person_id'],
  person_merges: ['kept_id', 'merged_id'],
  scim_users: ['person_id'],
  scim_group_members: ['person_id'],
  sessions: ['person_id'],
  break_glass_links: ['person_id'],
  calendar_feeds: ['person_id'],
  mentor_registrations: ['person_id'],
  mentee_intakes: ['person_id'],
  mentor_lists: ['person_id'],
  mentor_requests: ['mentor_id', 'mentee_id'],
  mentorship_members: ['person_id'],
  introduction_answers: ['person_id'],
  agreement_signatures: ['person_id'],
  group_requests: ['person_id', 'made_by'],
  preparations: ['person_id'],
  check_ins: ['person_id'],
  help_requests: ['person_id', 'helper_id'],
  learning_log_entries: ['person_id'],
  evaluations: ['person_id'],
  certificates: ['person_id'],
  shown_track_records: ['person_id'],
  meeting_attendees: ['person_id'],
  meeting_roles: ['person_id'],
  meeting_call_links: ['organiser_id'],
  message_markers: ['person_id'],
  private_notes: ['person_id'],
  course_enrolments: ['person_id'],
  lms_learners: ['person_id'],
  lms_scores: ['person_id'],
  lms_submission_reviews: ['reviewer_id', 'learner_id'],
  programme_invitations: ['person_id', 'invited_by'],
  programme_announcements: ['announced_by'],
  programme_nudges: ['person_id'],
  training_events: ['created_by'],
  training_signups: ['person_id'],
  programme_owners: ['person_id'],
  lms_roster_members: ['person_id'],
  cohort_members: ['person_id'],
  cohort_pairs: ['mentor_id', 'mentee_id'],
  statement_actors: ['person_id'],
  topic_suggestions: ['person_id'],
  notices: ['person_id'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Rows that belong to a row of a person's own, of which they hold the id. */
export const tablesOfOwnRows = {
  course_unit_progress: { column: 'enrolment_id', of: 'course_enrolments' },
  course_answers: { column: 'enrolment_id', of: 'course_enrolments' },
} as const satisfies Readonly<
  Record<string, { readonly column: string; readonly of: keyof typeof personalTables }>
>;

/**
 * What the members of a mentorship have in common: each of them may read it, so each may have it. The
 * column says which mentorship it is.
 */
export const sharedTables = {
  mentorships: 'id',
  mentorship_transitions: 'mentorship_id',
  groups: 'mentorship_id',
  introductions: 'mentorship_id',
  agreement_versions: 'mentorship_id',
  meeting_series: 'mentorship_id',
  meetings: 'mentorship_id',
  agenda_items: 'mentorship_id',
  goals: 'mentorship_id',
  goal_milestones: 'mentorship_id',
  goal_reviews: 'mentorship_id',
  messages: 'mentorship_id',
  tasks: 'mentorship_id',
  notes: 'mentorship_id',
  note_versions: 'mentorship_id',
  note_comments: 'mentorship_id',
  links: 'mentorship_id',
  documents: 'mentorship_id',
  document_versions: 'mentorship_id',
} as const satisfies Readonly<Record<string, string>>;

/** Who wrote a shared row: it stays the writer's to have after they have left the group. */
export const writers: Readonly<Partial<Record<keyof typeof sharedTables, string>>> = {
  groups: 'opened_by',
  introductions: 'proposed_by',
  agreement_versions: 'written_by',
  meeting_series: 'created_by',
  meetings: 'created_by',
  agenda_items: 'added_by',
  goals: 'created_by',
  goal_reviews: 'person_id',
  messages: 'written_by',
  tasks: 'created_by',
  notes: 'created_by',
  note_versions: 'written_by',
  note_comments: 'written_by',
  links: 'added_by',
  documents: 'created_by',
  document_versions: 'added_by',
};

/** Never given out: who held these could come in as the person. */
export const withheldColumns: Readonly<Record<string, readonly string[]>> = {
  sessions: ['token_hash'],
  break_glass_links: ['link_hash'],
  calendar_feeds: ['secret_hash'],
};

/** What the other side of a row said is theirs: by the side that asks, the column of the other's. */
export const columnsOfTheOther: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cohort_pairs: { mentor_id: 'mentee_answer', mentee_id: 'mentor_answer' },
};

type ExportedTable =
  keyof typeof personalTables | keyof typeof tablesOfOwnRows | keyof typeof sharedTables;

/** What each table is for, as the screen names it. */
export const categoryOf: Readonly<Record<ExportedTable, KeptCategory>> = {
  people: 'profile',
  person_sources: 'profile',
  person_words: 'profile',
  scim_users: 'profile',
  scim_group_members: 'profile',
  lms_roster_members: 'profile',
  person_accounts: 'access',
  person_merges: 'access',
  sessions: 'access',
  break_glass_links: 'access',
  calendar_feeds: 'access',
  lms_learners: 'access',
  mentor_registrations: 'programmes',
  mentee_intakes: 'programmes',
  mentor_lists: 'programmes',
  programme_invitations: 'programmes',
  programme_announcements: 'programmes',
  programme_nudges: 'programmes',
  training_events: 'programmes',
  training_signups: 'programmes',
  programme_owners: 'programmes',
  cohort_members: 'programmes',
  cohort_pairs: 'programmes',
  topic_suggestions: 'programmes',
  mentor_requests: 'requests',
  group_requests: 'requests',
  mentorships: 'mentorships',
  mentorship_members: 'mentorships',
  mentorship_transitions: 'mentorships',
  groups: 'mentorships',
  introductions: 'introductions',
  introduction_answers: 'introductions',
  preparations: 'introductions',
  agreement_versions: 'agreements',
  agreement_signatures: 'agreements',
  meeting_series: 'meetings',
  meetings: 'meetings',
  meeting_attendees: 'meetings',
  meeting_roles: 'meetings',
  meeting_call_links: 'meetings',
  agenda_items: 'meetings',
  goals: 'goals',
  learning_log_entries: 'goals',
  goal_milestones: 'goals',
  goal_reviews: 'goals',
  check_ins: 'check-ins',
  help_requests: 'help',
  evaluations: 'closing',
  certificates: 'closing',
  shown_track_records: 'closing',
  course_enrolments: 'courses',
  course_unit_progress: 'courses',
  course_answers: 'courses',
  lms_scores: 'courses',
  lms_submission_reviews: 'courses',
  statement_actors: 'learning-records',
  notices: 'notices',
  messages: 'talking',
  tasks: 'talking',
  notes: 'talking',
  note_versions: 'talking',
  note_comments: 'talking',
  links: 'talking',
  documents: 'talking',
  document_versions: 'talking',
  private_notes: 'talking',
  message_markers: 'talking',
};
