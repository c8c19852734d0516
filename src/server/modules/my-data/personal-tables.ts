/**
 * The tables of which a person gets their own rows, and the columns that say whose a row is. A module
 * that keeps something new about people adds its table here.
 */
export const personalTables: Readonly<Record<string, readonly string[]>> = {
  people: ['id'],
  person_accounts: ['person_id'],
  mentor_registrations: ['person_id'],
  mentee_intakes: ['person_id'],
  mentor_requests: ['mentor_id', 'mentee_id'],
  mentorship_members: ['person_id'],
  introduction_answers: ['person_id'],
  agreement_signatures: ['person_id'],
  group_requests: ['person_id'],
  preparations: ['person_id'],
  check_ins: ['person_id'],
  evaluations: ['person_id'],
  certificates: ['person_id'],
  shown_track_records: ['person_id'],
  meeting_attendees: ['person_id'],
  course_enrolments: ['person_id'],
  lms_scores: ['person_id'],
  programme_nudges: ['person_id'],
  lms_roster_members: ['person_id'],
  cohort_members: ['person_id'],
  notices: ['person_id'],
};

/** What the members of a mentorship have in common: each of them may read it, so each may have it. */
export const sharedTables: Readonly<Record<string, string>> = {
  mentorships: 'id',
  mentorship_transitions: 'mentorship_id',
  groups: 'mentorship_id',
  introductions: 'mentorship_id',
  agreement_versions: 'mentorship_id',
  meeting_series: 'mentorship_id',
  meetings: 'mentorship_id',
  agenda_items: 'mentorship_id',
};
