-- What the migrations add up to. Written by `npm run schema`; a test compares.

TABLE agenda_items
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  meeting_id uuid NOT NULL
  position integer NOT NULL
  words text NOT NULL
  is_done boolean NOT NULL DEFAULT false
  added_by uuid NOT NULL
  added_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, meeting_id, mentorship_id) REFERENCES meetings(tenant_id, id, mentorship_id)
  FOREIGN KEY (tenant_id, mentorship_id, added_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX agenda_items_by_meeting ON agenda_items USING btree (tenant_id, meeting_id, "position")
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE agreement_signatures
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  version integer NOT NULL
  person_id uuid NOT NULL
  signed_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, mentorship_id, version) REFERENCES agreement_versions(tenant_id, mentorship_id, version)
  PRIMARY KEY (tenant_id, mentorship_id, version, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE agreement_versions
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  version integer NOT NULL
  terms jsonb NOT NULL
  written_by uuid
  written_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id, written_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, mentorship_id, version)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE audit_heads
  tenant_id uuid NOT NULL
  sequence bigint NOT NULL
  hash bytea NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT INSERT, SELECT, UPDATE TO mentorklik_app

TABLE audit_log
  tenant_id uuid NOT NULL
  sequence bigint NOT NULL
  occurred_at timestamp with time zone NOT NULL
  actor_id uuid
  action text NOT NULL
  subject_kind text NOT NULL
  subject_id text NOT NULL
  details jsonb NOT NULL
  previous_hash bytea NOT NULL
  hash bytea NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, sequence)
  CREATE INDEX audit_log_by_actor ON audit_log USING btree (tenant_id, actor_id, sequence) WHERE (actor_id IS NOT NULL)
  CREATE INDEX audit_log_by_subject ON audit_log USING btree (tenant_id, subject_kind, subject_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT INSERT, SELECT TO mentorklik_app

TABLE badge_keys
  tenant_id uuid NOT NULL
  kid text NOT NULL
  public_jwk jsonb NOT NULL
  private_jwk_sealed bytea NOT NULL
  created_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, kid)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT INSERT, SELECT, UPDATE TO mentorklik_app

TABLE break_glass_links
  tenant_id uuid NOT NULL
  link_hash bytea NOT NULL
  person_id uuid NOT NULL
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, link_hash)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE calendar_feeds
  tenant_id uuid NOT NULL
  person_id uuid NOT NULL
  secret_hash bytea NOT NULL
  created_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, person_id)
  UNIQUE (tenant_id, secret_hash)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE certificates
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  subject_id uuid NOT NULL
  shows_hours boolean NOT NULL
  issued_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, mentorship_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE check_ins
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  period integer NOT NULL
  energy integer NOT NULL
  usefulness integer NOT NULL
  expectations text NOT NULL
  answered_at timestamp with time zone NOT NULL
  CHECK (((energy >= 1) AND (energy <= 5)))
  CHECK (((usefulness >= 1) AND (usefulness <= 5)))
  CHECK ((expectations = ANY (ARRAY['right'::text, 'changed'::text, 'unmet'::text])))
  CHECK ((period >= 1))
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, mentorship_id, person_id, period)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE cohort_members
  tenant_id uuid NOT NULL
  cohort_id uuid NOT NULL
  person_id uuid NOT NULL
  role text NOT NULL
  registration_id uuid
  is_included boolean NOT NULL DEFAULT true
  CHECK (((role = 'mentor'::text) = (registration_id IS NOT NULL)))
  CHECK ((role = ANY (ARRAY['mentee'::text, 'mentor'::text])))
  FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohorts(tenant_id, id) ON DELETE CASCADE
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, registration_id) REFERENCES mentor_registrations(tenant_id, id)
  PRIMARY KEY (tenant_id, cohort_id, person_id, role)
  CREATE INDEX cohort_members_by_person ON cohort_members USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE cohort_pairings
  tenant_id uuid NOT NULL
  cohort_id uuid NOT NULL
  method text NOT NULL
  figures jsonb NOT NULL
  pairs jsonb NOT NULL
  inputs jsonb NOT NULL
  computed_at timestamp with time zone NOT NULL
  CHECK ((method = ANY (ARRAY['stable'::text, 'greatest_fit'::text])))
  FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohorts(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, cohort_id, method)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE cohort_pairs
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  cohort_id uuid NOT NULL
  programme_id uuid NOT NULL
  mentee_id uuid NOT NULL
  mentor_id uuid NOT NULL
  mentor_registration_id uuid NOT NULL
  fit real NOT NULL
  is_locked boolean NOT NULL
  state text NOT NULL
  mentee_answer text
  mentor_answer text
  expires_at timestamp with time zone
  mentorship_id uuid
  ended_by_limit boolean NOT NULL DEFAULT false
  CHECK ((mentee_answer = ANY (ARRAY['yes'::text, 'no'::text])))
  CHECK ((mentor_answer = ANY (ARRAY['yes'::text, 'no'::text])))
  CHECK ((state = ANY (ARRAY['planned'::text, 'proposed'::text, 'formed'::text, 'ended'::text, 'no_seat'::text])))
  FOREIGN KEY (tenant_id, cohort_id) REFERENCES cohorts(tenant_id, id) ON DELETE CASCADE
  FOREIGN KEY (tenant_id, mentee_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, mentor_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, mentor_registration_id) REFERENCES mentor_registrations(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, cohort_id, mentee_id)
  CREATE INDEX cohort_pairs_by_expiry ON cohort_pairs USING btree (tenant_id, expires_at) WHERE (state = 'proposed'::text)
  CREATE INDEX cohort_pairs_by_mentee ON cohort_pairs USING btree (tenant_id, mentee_id, state)
  CREATE INDEX cohort_pairs_by_mentor ON cohort_pairs USING btree (tenant_id, mentor_id, state)
  CREATE INDEX cohort_pairs_by_registration ON cohort_pairs USING btree (tenant_id, mentor_registration_id, state)
  CREATE UNIQUE INDEX cohort_pairs_one_proposed ON cohort_pairs USING btree (tenant_id, programme_id, mentee_id) WHERE (state = 'proposed'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE cohorts
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  programme_id uuid NOT NULL
  name text NOT NULL
  state text NOT NULL
  version integer NOT NULL DEFAULT 1
  method text
  matching_state text NOT NULL DEFAULT 'none'::text
  matching_progress real NOT NULL DEFAULT 0
  matching_id uuid
  created_by uuid
  created_at timestamp with time zone NOT NULL
  sent_at timestamp with time zone
  CHECK ((matching_state = ANY (ARRAY['none'::text, 'queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
  CHECK ((method = ANY (ARRAY['stable'::text, 'greatest_fit'::text])))
  CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text])))
  FOREIGN KEY (tenant_id, created_by) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX cohorts_by_programme ON cohorts USING btree (tenant_id, programme_id, created_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE course_answers
  tenant_id uuid NOT NULL
  enrolment_id uuid NOT NULL
  attempt integer NOT NULL
  unit_id text NOT NULL
  question_id text NOT NULL
  option_ids text[] NOT NULL
  points real NOT NULL
  answered_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES course_enrolments(tenant_id, id)
  PRIMARY KEY (tenant_id, enrolment_id, attempt, question_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE course_enrolments
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  course_id text NOT NULL
  state text NOT NULL
  attempt integer NOT NULL DEFAULT 1
  due_at timestamp with time zone
  reminded_at timestamp with time zone
  started_at timestamp with time zone
  completed_at timestamp with time zone
  score integer
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  CHECK ((state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'failed'::text, 'completed'::text])))
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, person_id, course_id)
  CREATE INDEX course_enrolments_by_course ON course_enrolments USING btree (tenant_id, course_id, state)
  CREATE INDEX course_enrolments_to_remind ON course_enrolments USING btree (tenant_id, due_at) WHERE (reminded_at IS NULL)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE course_unit_progress
  tenant_id uuid NOT NULL
  enrolment_id uuid NOT NULL
  unit_id text NOT NULL
  position integer NOT NULL DEFAULT 0
  furthest integer NOT NULL DEFAULT 0
  completed_at timestamp with time zone
  updated_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, enrolment_id) REFERENCES course_enrolments(tenant_id, id)
  PRIMARY KEY (tenant_id, enrolment_id, unit_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE document_pieces
  tenant_id uuid NOT NULL
  document_id uuid NOT NULL
  version integer NOT NULL
  number integer NOT NULL
  content bytea NOT NULL
  FOREIGN KEY (tenant_id, document_id, version) REFERENCES document_versions(tenant_id, document_id, version)
  PRIMARY KEY (tenant_id, document_id, version, number)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE document_versions
  tenant_id uuid NOT NULL
  document_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  version integer NOT NULL
  name text NOT NULL
  description text NOT NULL
  kind text NOT NULL
  size_bytes integer NOT NULL
  added_by uuid NOT NULL
  added_at timestamp with time zone NOT NULL
  CHECK ((size_bytes > 0))
  FOREIGN KEY (tenant_id, document_id, mentorship_id) REFERENCES documents(tenant_id, id, mentorship_id)
  FOREIGN KEY (tenant_id, mentorship_id, added_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, document_id, version)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE documents
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  version integer NOT NULL DEFAULT 1
  created_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, created_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, id, mentorship_id)
  CREATE INDEX documents_by_mentorship ON documents USING btree (tenant_id, mentorship_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE evaluations
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  satisfaction integer NOT NULL
  goals_attained text NOT NULL
  would_recommend boolean NOT NULL
  hours integer NOT NULL
  learnt text NOT NULL
  thanks text NOT NULL
  answered_at timestamp with time zone NOT NULL
  answers jsonb NOT NULL
  gives_answers boolean NOT NULL
  CHECK ((goals_attained = ANY (ARRAY['fully'::text, 'mostly'::text, 'partly'::text, 'not'::text])))
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, mentorship_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE goal_milestones
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  goal_id uuid NOT NULL
  position integer NOT NULL
  words text NOT NULL
  due_on date
  done_at timestamp with time zone
  FOREIGN KEY (tenant_id, goal_id, mentorship_id) REFERENCES goals(tenant_id, id, mentorship_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX goal_milestones_by_goal ON goal_milestones USING btree (tenant_id, goal_id, "position")
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE goal_reviews
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  goal_id uuid NOT NULL
  person_id uuid NOT NULL
  standing text NOT NULL
  words text NOT NULL DEFAULT ''::text
  reviewed_at timestamp with time zone NOT NULL
  CHECK ((standing = ANY (ARRAY['on_track'::text, 'slower'::text, 'stuck'::text])))
  FOREIGN KEY (tenant_id, goal_id, mentorship_id) REFERENCES goals(tenant_id, id, mentorship_id)
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX goal_reviews_by_goal ON goal_reviews USING btree (tenant_id, goal_id, reviewed_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE goals
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid
  kind text NOT NULL
  catalogue_key text
  title text NOT NULL
  specific text NOT NULL DEFAULT ''::text
  measurable text NOT NULL DEFAULT ''::text
  achievable text NOT NULL DEFAULT ''::text
  relevant text NOT NULL DEFAULT ''::text
  due_on date
  priority text NOT NULL
  target_count integer
  target_unit text NOT NULL DEFAULT ''::text
  counted integer NOT NULL DEFAULT 0
  state text NOT NULL
  why text NOT NULL DEFAULT ''::text
  concluded_at timestamp with time zone
  version integer NOT NULL DEFAULT 1
  changed_by uuid NOT NULL
  created_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  told_due_on date
  CHECK ((counted >= 0))
  CHECK ((kind = ANY (ARRAY['skill'::text, 'career'::text, 'network'::text, 'confidence'::text, 'knowledge_transfer'::text, 'other'::text])))
  CHECK ((priority = ANY (ARRAY['high'::text, 'normal'::text, 'low'::text])))
  CHECK ((state = ANY (ARRAY['open'::text, 'attained'::text, 'changed'::text, 'dropped'::text])))
  CHECK ((target_count >= 1))
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id, changed_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, mentorship_id, created_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, id, mentorship_id)
  CREATE INDEX goals_by_mentorship ON goals USING btree (tenant_id, mentorship_id)
  CREATE INDEX goals_that_near ON goals USING btree (tenant_id, due_on) WHERE (state = 'open'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE group_requests
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  role text NOT NULL
  kind text NOT NULL
  state text NOT NULL
  words text NOT NULL
  made_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  reminded_at timestamp with time zone
  answered_at timestamp with time zone
  CHECK ((kind = ANY (ARRAY['join'::text, 'invitation'::text])))
  CHECK ((role = ANY (ARRAY['mentor'::text, 'mentee'::text, 'peer'::text, 'facilitator'::text])))
  CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text])))
  FOREIGN KEY (tenant_id, made_by) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES groups(tenant_id, mentorship_id)
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX group_requests_by_expiry ON group_requests USING btree (tenant_id, expires_at) WHERE (state = 'open'::text)
  CREATE INDEX group_requests_by_person ON group_requests USING btree (tenant_id, person_id, state)
  CREATE UNIQUE INDEX group_requests_one_open ON group_requests USING btree (tenant_id, mentorship_id, person_id) WHERE (state = 'open'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE groups
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  title text NOT NULL
  theme text NOT NULL
  topics text[] NOT NULL
  size_from integer NOT NULL
  size_to integer NOT NULL
  joins_until date
  way_in text NOT NULL
  opened_by uuid NOT NULL
  short_since timestamp with time zone
  asked_at timestamp with time zone
  CHECK ((size_from <= size_to))
  CHECK ((size_from > 0))
  CHECK ((way_in = ANY (ARRAY['open'::text, 'asking'::text, 'invited'::text])))
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, opened_by) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, mentorship_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE help_requests
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  helper_id uuid NOT NULL
  state text NOT NULL
  words text NOT NULL
  shown jsonb NOT NULL
  asked_at timestamp with time zone NOT NULL
  answer text NOT NULL
  answered_at timestamp with time zone
  reminded_at timestamp with time zone
  CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'withdrawn'::text])))
  FOREIGN KEY (tenant_id, helper_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX help_requests_by_helper ON help_requests USING btree (tenant_id, helper_id, asked_at)
  CREATE INDEX help_requests_open ON help_requests USING btree (tenant_id, asked_at) WHERE ((state = 'open'::text) AND (reminded_at IS NULL))
  CREATE UNIQUE INDEX help_requests_one_open ON help_requests USING btree (tenant_id, mentorship_id, person_id, helper_id) WHERE (state = 'open'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE introduction_answers
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  goes_on boolean NOT NULL
  answered_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, mentorship_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE introductions
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  ends_at timestamp with time zone NOT NULL
  tells_at timestamp with time zone NOT NULL
  proposal integer NOT NULL DEFAULT 0
  proposed_by uuid
  proposed_times text[] NOT NULL DEFAULT '{}'::text[]
  minutes integer
  meeting_mode text
  place text
  conversation_at timestamp with time zone
  asked_at timestamp with time zone
  reminded_at timestamp with time zone
  calendar_sequence integer NOT NULL DEFAULT 0
  CHECK ((meeting_mode = ANY (ARRAY['virtual'::text, 'in_person'::text])))
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id, proposed_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, mentorship_id)
  CREATE INDEX introductions_by_tells_at ON introductions USING btree (tenant_id, tells_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE learning_log_entries
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  meeting_id uuid
  is_shared boolean NOT NULL
  words text NOT NULL
  version integer NOT NULL DEFAULT 1
  written_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, meeting_id, mentorship_id) REFERENCES meetings(tenant_id, id, mentorship_id)
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX learning_log_entries_by_mentorship ON learning_log_entries USING btree (tenant_id, mentorship_id, written_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE linking_settings
  tenant_id uuid NOT NULL
  link_by text NOT NULL
  email_verified_by text[] NOT NULL DEFAULT '{}'::text[]
  updated_at timestamp with time zone NOT NULL
  CHECK ((link_by = ANY (ARRAY['employee_number'::text, 'external_id'::text, 'verified_email'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE links
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  title text NOT NULL
  url text NOT NULL
  added_by uuid NOT NULL
  added_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, added_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX links_by_mentorship ON links USING btree (tenant_id, mentorship_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_content_selections
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  registration_id uuid NOT NULL
  deployment_id text NOT NULL
  settings jsonb NOT NULL
  answer jsonb
  return_ticket_hash bytea
  return_ticket_expires_at timestamp with time zone
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, registration_id) REFERENCES lms_registrations(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX lms_content_selections_by_ticket ON lms_content_selections USING btree (tenant_id, return_ticket_hash) WHERE (return_ticket_hash IS NOT NULL)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_deployments
  tenant_id uuid NOT NULL
  registration_id uuid NOT NULL
  deployment_id text NOT NULL
  status text NOT NULL
  created_at timestamp with time zone NOT NULL
  decided_at timestamp with time zone
  is_proven boolean NOT NULL DEFAULT false
  platform_name text
  last_refused_at timestamp with time zone
  CHECK ((status = ANY (ARRAY['active'::text, 'pending'::text, 'disabled'::text])))
  FOREIGN KEY (tenant_id, registration_id) REFERENCES lms_registrations(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, registration_id, deployment_id)
  POLICY router FOR SELECT TO mentorklik_router USING true
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app
  GRANT SELECT TO mentorklik_router

TABLE lms_launch_refusals
  tenant_id uuid NOT NULL
  registration_id uuid NOT NULL
  reason text NOT NULL
  count integer NOT NULL
  first_at timestamp with time zone NOT NULL
  last_at timestamp with time zone NOT NULL
  last_correlation_id text NOT NULL
  FOREIGN KEY (tenant_id, registration_id) REFERENCES lms_registrations(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, registration_id, reason)
  CREATE INDEX lms_launch_refusals_by_time ON lms_launch_refusals USING btree (tenant_id, last_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_learners
  tenant_id uuid NOT NULL
  resource_link_id uuid NOT NULL
  person_id uuid NOT NULL
  subject text NOT NULL
  last_launch_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, resource_link_id) REFERENCES lms_resource_links(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, resource_link_id, person_id)
  CREATE INDEX lms_learners_by_person ON lms_learners USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_line_items
  tenant_id uuid NOT NULL
  registration_id uuid NOT NULL
  line_items_url text NOT NULL
  course_id text NOT NULL
  url text
  sought_until timestamp with time zone
  updated_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, registration_id) REFERENCES lms_registrations(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, registration_id, line_items_url, course_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_nonces
  tenant_id uuid NOT NULL
  registration_id uuid NOT NULL
  nonce text NOT NULL
  expires_at timestamp with time zone NOT NULL
  PRIMARY KEY (tenant_id, registration_id, nonce)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_registration_links
  tenant_id uuid NOT NULL
  token_hash bytea NOT NULL
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  used_at timestamp with time zone
  id uuid NOT NULL DEFAULT gen_random_uuid()
  created_by uuid
  revoked_at timestamp with time zone
  registration_id uuid
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  FOREIGN KEY (tenant_id, registration_id) REFERENCES lms_registrations(tenant_id, id)
  PRIMARY KEY (tenant_id, token_hash)
  UNIQUE (tenant_id, id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_registrations
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  issuer text NOT NULL
  client_id text NOT NULL
  family text
  authorization_endpoint text NOT NULL
  token_endpoint text NOT NULL
  token_audience text
  jwks_uri text NOT NULL
  scopes text[] NOT NULL
  frame_origins text[] NOT NULL DEFAULT '{}'::text[]
  is_enabled boolean NOT NULL DEFAULT true
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  last_launch_at timestamp with time zone
  last_score_at timestamp with time zone
  last_error text
  last_error_at timestamp with time zone
  scores_paused_until timestamp with time zone
  is_manual boolean NOT NULL DEFAULT false
  id_token_algorithm text NOT NULL DEFAULT 'RS256'::text
  platform_version text
  removed_at timestamp with time zone
  confirmed_at timestamp with time zone
  CHECK ((id_token_algorithm = ANY (ARRAY['RS256'::text, 'ES256'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, issuer, client_id)
  CREATE INDEX lms_registrations_by_issuer ON lms_registrations USING btree (issuer, client_id)
  POLICY router FOR SELECT TO mentorklik_router USING true
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app
  GRANT SELECT TO mentorklik_router

TABLE lms_resource_links
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  registration_id uuid NOT NULL
  deployment_id text NOT NULL
  resource_link_id text NOT NULL
  context_id text
  title text
  line_item_url text
  line_items_url text
  grade_scopes text[] NOT NULL DEFAULT '{}'::text[]
  updated_at timestamp with time zone NOT NULL
  course_id text
  context_title text
  memberships_url text
  told_hash bytea
  FOREIGN KEY (tenant_id, registration_id) REFERENCES lms_registrations(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, registration_id, deployment_id, resource_link_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_roster_members
  tenant_id uuid NOT NULL
  roster_id uuid NOT NULL
  subject text NOT NULL
  person_id uuid NOT NULL
  seen_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, roster_id) REFERENCES lms_rosters(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, roster_id, subject)
  CREATE INDEX lms_roster_members_by_person ON lms_roster_members USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_rosters
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  registration_id uuid NOT NULL
  deployment_id text NOT NULL
  context_id text NOT NULL
  title text
  memberships_url text NOT NULL
  queued_at timestamp with time zone
  read_at timestamp with time zone
  members integer NOT NULL DEFAULT 0
  matched integer NOT NULL DEFAULT 0
  added integer NOT NULL DEFAULT 0
  ended integer NOT NULL DEFAULT 0
  held integer NOT NULL DEFAULT 0
  problem text
  detail text
  problem_at timestamp with time zone
  created_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, registration_id) REFERENCES lms_registrations(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, registration_id, deployment_id, context_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_score_deliveries
  tenant_id uuid NOT NULL
  score_id uuid NOT NULL
  resource_link_id uuid NOT NULL
  state text NOT NULL
  problem text
  detail text
  attempts integer NOT NULL DEFAULT 0
  sent_at timestamp with time zone
  updated_at timestamp with time zone NOT NULL
  CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'not_gradable'::text, 'failed'::text])))
  FOREIGN KEY (tenant_id, resource_link_id) REFERENCES lms_resource_links(tenant_id, id) ON DELETE CASCADE
  FOREIGN KEY (tenant_id, score_id) REFERENCES lms_scores(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, score_id, resource_link_id)
  CREATE INDEX lms_score_deliveries_by_link ON lms_score_deliveries USING btree (tenant_id, resource_link_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_scores
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  course_id text NOT NULL
  score_given integer NOT NULL
  state text NOT NULL
  detail text
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  problem text
  CHECK ((state = ANY (ARRAY['none'::text, 'waiting'::text, 'delivered'::text, 'not_gradable'::text, 'failed'::text])))
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, person_id, course_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_signing_keys
  tenant_id uuid NOT NULL
  kid text NOT NULL
  private_jwk_sealed bytea NOT NULL
  public_jwk jsonb NOT NULL
  created_at timestamp with time zone NOT NULL
  signs_from timestamp with time zone NOT NULL
  published_until timestamp with time zone
  PRIMARY KEY (tenant_id, kid)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE lms_submission_reviews
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  reviewer_id uuid NOT NULL
  learner_id uuid
  course_id text
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, learner_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, reviewer_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE meeting_attendees
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  meeting_id uuid NOT NULL
  person_id uuid NOT NULL
  FOREIGN KEY (tenant_id, meeting_id, mentorship_id) REFERENCES meetings(tenant_id, id, mentorship_id)
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, meeting_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE meeting_call_links
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  meeting_id uuid NOT NULL
  organiser_id uuid NOT NULL
  state text NOT NULL
  problem text
  url text
  event_id text
  version integer NOT NULL DEFAULT 1
  changed_at timestamp with time zone NOT NULL
  created_at timestamp with time zone NOT NULL
  CHECK ((state = ANY (ARRAY['asked'::text, 'made'::text, 'failed'::text, 'released'::text])))
  FOREIGN KEY (tenant_id, meeting_id, mentorship_id) REFERENCES meetings(tenant_id, id, mentorship_id)
  FOREIGN KEY (tenant_id, mentorship_id, organiser_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX meeting_call_links_by_mentorship ON meeting_call_links USING btree (tenant_id, mentorship_id)
  CREATE UNIQUE INDEX meeting_call_links_by_meeting ON meeting_call_links USING btree (tenant_id, meeting_id) WHERE (state <> 'released'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE meeting_roles
  tenant_id uuid NOT NULL
  meeting_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  role text NOT NULL
  person_id uuid NOT NULL
  CHECK ((role = ANY (ARRAY['host'::text, 'note_keeper'::text, 'time_keeper'::text])))
  FOREIGN KEY (tenant_id, meeting_id, mentorship_id) REFERENCES meetings(tenant_id, id, mentorship_id)
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, meeting_id, role)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE meeting_series
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  first_at text NOT NULL
  time_zone text NOT NULL
  every_weeks integer
  occurrences integer NOT NULL
  minutes integer NOT NULL
  calendar_sequence integer NOT NULL DEFAULT 0
  created_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id, created_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, id, mentorship_id)
  CREATE INDEX meeting_series_by_mentorship ON meeting_series USING btree (tenant_id, mentorship_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE meetings
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  series_id uuid
  occurrence integer
  kind text NOT NULL
  state text NOT NULL
  starts_at timestamp with time zone NOT NULL
  time_zone text NOT NULL
  minutes integer NOT NULL
  meeting_mode text NOT NULL
  theme text NOT NULL DEFAULT ''::text
  place text NOT NULL DEFAULT ''::text
  version integer NOT NULL DEFAULT 1
  reminded_at timestamp with time zone
  created_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  CHECK ((kind = ANY (ARRAY['formal'::text, 'informal'::text])))
  CHECK ((meeting_mode = ANY (ARRAY['virtual'::text, 'in_person'::text])))
  CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id, created_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, series_id, mentorship_id) REFERENCES meeting_series(tenant_id, id, mentorship_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, id, mentorship_id)
  CREATE INDEX meetings_by_mentorship ON meetings USING btree (tenant_id, mentorship_id, starts_at)
  CREATE INDEX meetings_by_series ON meetings USING btree (tenant_id, series_id)
  CREATE INDEX meetings_to_come ON meetings USING btree (tenant_id, starts_at) WHERE (state = 'planned'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentee_intakes
  tenant_id uuid NOT NULL
  programme_id uuid NOT NULL
  person_id uuid NOT NULL
  topics text[] NOT NULL
  wants_to_learn text NOT NULL
  styles text[] NOT NULL
  what_matters text NOT NULL
  meeting_modes text[] NOT NULL
  languages text[] NOT NULL
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, programme_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentor_lists
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  programme_id uuid NOT NULL
  digest text NOT NULL
  policy_version text NOT NULL
  rules_version integer NOT NULL
  seed text NOT NULL
  inputs jsonb NOT NULL
  entries jsonb NOT NULL
  shown_at timestamp with time zone NOT NULL
  counted_at timestamp with time zone
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, person_id, programme_id, digest)
  CREATE INDEX mentor_lists_by_age ON mentor_lists USING btree (tenant_id, shown_at)
  CREATE INDEX mentor_lists_by_person ON mentor_lists USING btree (tenant_id, person_id, shown_at)
  CREATE INDEX mentor_lists_to_count ON mentor_lists USING btree (tenant_id, shown_at) WHERE (counted_at IS NULL)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentor_registrations
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  programme_id uuid NOT NULL
  person_id uuid NOT NULL
  state text NOT NULL
  topics text[] NOT NULL
  styles text[] NOT NULL
  languages text[] NOT NULL
  meeting_modes text[] NOT NULL
  hours_per_month integer NOT NULL
  capacity integer NOT NULL
  about text NOT NULL
  published_at timestamp with time zone
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  taken_seats integer NOT NULL DEFAULT 0
  lot integer NOT NULL DEFAULT (floor((random() * (2147483647)::double precision)))::integer
  impressions real NOT NULL DEFAULT 0
  held_seats integer NOT NULL DEFAULT 0
  waiting_requests integer NOT NULL DEFAULT 0
  is_person_active boolean NOT NULL DEFAULT false
  job_level integer
  department text
  division text
  country text
  start_date date
  time_zone text
  CHECK (((held_seats >= 0) AND (waiting_requests >= 0) AND ((taken_seats + held_seats) <= capacity)))
  CHECK (((taken_seats >= 0) AND (taken_seats <= capacity)))
  CHECK ((capacity > 0))
  CHECK ((hours_per_month > 0))
  CHECK ((state = ANY (ARRAY['draft'::text, 'active'::text, 'paused'::text, 'withdrawn'::text])))
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, programme_id, person_id)
  CREATE INDEX mentor_registrations_by_country ON mentor_registrations USING btree (tenant_id, programme_id, country) WHERE (state = 'active'::text)
  CREATE INDEX mentor_registrations_by_department ON mentor_registrations USING btree (tenant_id, programme_id, department) WHERE (state = 'active'::text)
  CREATE INDEX mentor_registrations_by_lot ON mentor_registrations USING btree (tenant_id, programme_id, lot) WHERE (state = 'active'::text)
  CREATE INDEX mentor_registrations_by_person ON mentor_registrations USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentor_requests
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  programme_id uuid NOT NULL
  mentor_registration_id uuid NOT NULL
  mentor_id uuid NOT NULL
  mentee_id uuid NOT NULL
  state text NOT NULL
  motivation text NOT NULL
  decline_reason text
  decline_words text
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  reminded_at timestamp with time zone
  answered_at timestamp with time zone
  question text
  question_at timestamp with time zone
  reply text
  reply_at timestamp with time zone
  waiting_since timestamp with time zone
  holds_seat boolean NOT NULL DEFAULT false
  next_reminder_at timestamp with time zone
  CHECK ((((question IS NULL) = (question_at IS NULL)) AND ((reply IS NULL) = (reply_at IS NULL)) AND ((reply IS NULL) OR (question IS NOT NULL))))
  CHECK (((NOT holds_seat) OR (state = ANY (ARRAY['open'::text, 'needs_answer'::text, 'turn'::text]))))
  CHECK (((state <> 'waiting'::text) OR (waiting_since IS NOT NULL)))
  CHECK ((state = ANY (ARRAY['open'::text, 'needs_answer'::text, 'waiting'::text, 'turn'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text])))
  FOREIGN KEY (tenant_id, mentee_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, mentor_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, mentor_registration_id) REFERENCES mentor_registrations(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX mentor_requests_by_expiry ON mentor_requests USING btree (tenant_id, expires_at) WHERE (state = ANY (ARRAY['open'::text, 'needs_answer'::text, 'waiting'::text, 'turn'::text]))
  CREATE INDEX mentor_requests_by_mentee ON mentor_requests USING btree (tenant_id, mentee_id, state)
  CREATE INDEX mentor_requests_by_mentor ON mentor_requests USING btree (tenant_id, mentor_id, state)
  CREATE INDEX mentor_requests_by_programme ON mentor_requests USING btree (tenant_id, programme_id, state)
  CREATE INDEX mentor_requests_by_queue ON mentor_requests USING btree (tenant_id, mentor_registration_id, waiting_since, id) WHERE (state = ANY (ARRAY['open'::text, 'needs_answer'::text, 'waiting'::text, 'turn'::text]))
  CREATE INDEX mentor_requests_by_reminder ON mentor_requests USING btree (tenant_id, next_reminder_at) WHERE (next_reminder_at IS NOT NULL)
  CREATE UNIQUE INDEX mentor_requests_one_open ON mentor_requests USING btree (tenant_id, mentor_registration_id, mentee_id) WHERE (state = ANY (ARRAY['open'::text, 'needs_answer'::text, 'waiting'::text, 'turn'::text]))
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentor_topics
  tenant_id uuid NOT NULL
  programme_id uuid NOT NULL
  topic_id text NOT NULL
  is_broader boolean NOT NULL
  registration_id uuid NOT NULL
  is_free boolean NOT NULL
  lot integer NOT NULL
  FOREIGN KEY (tenant_id, registration_id) REFERENCES mentor_registrations(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, registration_id, topic_id, is_broader)
  CREATE INDEX mentor_topics_by_topic ON mentor_topics USING btree (tenant_id, programme_id, topic_id, is_broader, is_free, lot, registration_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentor_words
  tenant_id uuid NOT NULL
  word text NOT NULL
  registration_id uuid NOT NULL
  FOREIGN KEY (tenant_id, registration_id) REFERENCES mentor_registrations(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, word, registration_id)
  CREATE INDEX mentor_words_by_registration ON mentor_words USING btree (tenant_id, registration_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentorship_members
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  role text NOT NULL
  left_at timestamp with time zone
  joined_at timestamp with time zone NOT NULL
  mentor_registration_id uuid
  stays_at timestamp with time zone
  CHECK ((role = ANY (ARRAY['mentor'::text, 'mentee'::text, 'peer'::text, 'facilitator'::text])))
  FOREIGN KEY (tenant_id, mentor_registration_id) REFERENCES mentor_registrations(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, mentorship_id, person_id)
  CREATE INDEX mentorship_members_by_person ON mentorship_members USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentorship_transitions
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  sequence integer NOT NULL
  move text NOT NULL
  from_state text
  to_state text NOT NULL
  happened_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  PRIMARY KEY (tenant_id, mentorship_id, sequence)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE mentorships
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  programme_id uuid NOT NULL
  mentor_request_id uuid
  mentor_registration_id uuid
  state text NOT NULL
  created_at timestamp with time zone NOT NULL
  active_since timestamp with time zone
  ended_at timestamp with time zone
  state_since timestamp with time zone NOT NULL
  ends_on date
  paused_until date
  asked_check_in integer NOT NULL DEFAULT 0
  asked_goal_review integer NOT NULL DEFAULT 0
  CHECK ((state = ANY (ARRAY['gathering'::text, 'introduction'::text, 'agreement'::text, 'active'::text, 'paused'::text, 'closing'::text, 'closed'::text, 'ended_early'::text])))
  FOREIGN KEY (tenant_id, mentor_registration_id) REFERENCES mentor_registrations(tenant_id, id)
  FOREIGN KEY (tenant_id, mentor_request_id) REFERENCES mentor_requests(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, mentor_request_id)
  CREATE INDEX mentorships_by_programme ON mentorships USING btree (tenant_id, programme_id, state)
  CREATE INDEX mentorships_taking_a_seat ON mentorships USING btree (tenant_id, mentor_registration_id) WHERE (state <> ALL (ARRAY['closed'::text, 'ended_early'::text]))
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE message_markers
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  read_sequence integer NOT NULL DEFAULT 0
  told_at timestamp with time zone
  told_of_mention_at timestamp with time zone
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, mentorship_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE messages
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  sequence integer NOT NULL
  written_by uuid NOT NULL
  words text NOT NULL
  mentioned_ids text[] NOT NULL DEFAULT '{}'::text[]
  written_at timestamp with time zone NOT NULL
  edited_at timestamp with time zone
  removed_at timestamp with time zone
  CHECK (((removed_at IS NULL) OR (words = ''::text)))
  FOREIGN KEY (tenant_id, mentorship_id, written_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, id, mentorship_id)
  UNIQUE (tenant_id, mentorship_id, sequence)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE note_comments
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  note_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  words text NOT NULL
  written_by uuid NOT NULL
  written_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, written_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, note_id, mentorship_id) REFERENCES notes(tenant_id, id, mentorship_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX note_comments_by_note ON note_comments USING btree (tenant_id, note_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE note_versions
  tenant_id uuid NOT NULL
  note_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  version integer NOT NULL
  title text NOT NULL
  words text NOT NULL
  written_by uuid NOT NULL
  written_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, written_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, note_id, mentorship_id) REFERENCES notes(tenant_id, id, mentorship_id)
  PRIMARY KEY (tenant_id, note_id, version)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE notes
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  version integer NOT NULL DEFAULT 1
  created_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, created_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, id, mentorship_id)
  CREATE INDEX notes_by_mentorship ON notes USING btree (tenant_id, mentorship_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE notices
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  kind text NOT NULL
  values jsonb NOT NULL
  link text NOT NULL
  created_at timestamp with time zone NOT NULL
  read_at timestamp with time zone
  mail_sent_at timestamp with time zone
  meeting_series_id uuid
  training_event_id uuid
  conversation_of uuid
  FOREIGN KEY (tenant_id, conversation_of) REFERENCES introductions(tenant_id, mentorship_id)
  FOREIGN KEY (tenant_id, meeting_series_id) REFERENCES meeting_series(tenant_id, id)
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, training_event_id) REFERENCES training_events(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX notices_by_person ON notices USING btree (tenant_id, person_id, created_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE organisations
  tenant_id uuid NOT NULL
  key text NOT NULL
  name text NOT NULL
  language text NOT NULL
  time_zone text NOT NULL DEFAULT 'Europe/Amsterdam'::text
  job_levels text[] NOT NULL
  created_at timestamp with time zone NOT NULL
  job_level_names jsonb NOT NULL DEFAULT '[]'::jsonb
  CHECK ((key ~ '^[a-z0-9-]{1,60}$'::text))
  PRIMARY KEY (tenant_id)
  POLICY router FOR SELECT TO mentorklik_router USING true
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app
  GRANT SELECT TO mentorklik_router

TABLE people
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  employee_number text
  given_name text NOT NULL DEFAULT ''::text
  family_name text NOT NULL DEFAULT ''::text
  email text
  department text
  division text
  country text
  location text
  job_title text
  job_level integer
  manager_id uuid
  language text
  time_zone text
  start_date date
  state text NOT NULL DEFAULT 'active'::text
  chosen_language text
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  said_by jsonb NOT NULL DEFAULT '{}'::jsonb
  manager_key text
  email_key text DEFAULT generated always as (lower(email))
  name_key text DEFAULT generated always as (folded(COALESCE(NULLIF(TRIM(BOTH FROM ((family_name || ' '::text) || given_name)), ''::text), email, ''::text)))
  CHECK ((state = ANY (ARRAY['active'::text, 'left'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  FOREIGN KEY (tenant_id, manager_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, employee_number)
  CREATE INDEX people_by_awaited_manager ON people USING btree (tenant_id, manager_key) WHERE ((manager_key IS NOT NULL) AND (manager_id IS NULL))
  CREATE INDEX people_by_email ON people USING btree (tenant_id, email_key) WHERE (email_key IS NOT NULL)
  CREATE INDEX people_by_manager ON people USING btree (tenant_id, manager_id)
  CREATE INDEX people_by_name ON people USING btree (tenant_id, name_key, id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE people_import_rows
  tenant_id uuid NOT NULL
  import_id uuid NOT NULL
  line integer NOT NULL
  employee_number text
  said jsonb
  outcome text
  attributes text[]
  reasons text[] NOT NULL DEFAULT '{}'::text[]
  CHECK ((outcome = ANY (ARRAY['new'::text, 'changed'::text, 'unchanged'::text, 'invalid'::text])))
  FOREIGN KEY (tenant_id, import_id) REFERENCES people_imports(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, import_id, line)
  CREATE INDEX people_import_rows_by_number ON people_import_rows USING btree (tenant_id, import_id, employee_number)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE people_imports
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  file_name text NOT NULL
  mapping jsonb NOT NULL
  is_complete boolean NOT NULL
  state text NOT NULL
  upload_hash bytea
  total_bytes bigint NOT NULL
  read_bytes bigint NOT NULL DEFAULT 0
  applied_rows integer NOT NULL DEFAULT 0
  counts jsonb
  problem text
  created_by uuid
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'comparing'::text, 'ready'::text, 'applying'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE people_settings
  tenant_id uuid NOT NULL
  source_order text[] NOT NULL DEFAULT '{manual,scim,csv,roster,launch}'::text[]
  attribute_orders jsonb NOT NULL DEFAULT '{}'::jsonb
  level_rules jsonb NOT NULL DEFAULT '[]'::jsonb
  updated_at timestamp with time zone NOT NULL
  scim_level_attribute text
  csv_mapping jsonb
  levels_saved_at timestamp with time zone
  levels_applied_at timestamp with time zone
  order_saved_at timestamp with time zone
  order_applied_at timestamp with time zone
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE person_accounts
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  kind text NOT NULL
  provider text NOT NULL
  subject text NOT NULL
  created_at timestamp with time zone NOT NULL
  last_used_at timestamp with time zone NOT NULL
  CHECK ((kind = ANY (ARRAY['lti'::text, 'saml'::text, 'teams'::text])))
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, kind, provider, subject)
  CREATE INDEX person_accounts_by_person ON person_accounts USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE person_merges
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  kept_id uuid NOT NULL
  merged_id uuid NOT NULL
  merged_by uuid
  merged_at timestamp with time zone NOT NULL
  moved jsonb NOT NULL
  undo_until timestamp with time zone NOT NULL
  undone_at timestamp with time zone
  FOREIGN KEY (tenant_id, kept_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, merged_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX person_merges_by_kept ON person_merges USING btree (tenant_id, kept_id)
  CREATE UNIQUE INDEX person_merges_one_standing ON person_merges USING btree (tenant_id, merged_id) WHERE (undone_at IS NULL)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE person_sources
  tenant_id uuid NOT NULL
  person_id uuid NOT NULL
  source text NOT NULL
  provider text NOT NULL DEFAULT ''::text
  said jsonb NOT NULL
  said_at timestamp with time zone NOT NULL
  scim_email_key text DEFAULT generated always as (
CASE
    WHEN (source = 'scim'::text) THEN lower((said ->> 'email'::text))
    ELSE NULL::text
END)
  CHECK ((source = ANY (ARRAY['manual'::text, 'scim'::text, 'csv'::text, 'roster'::text, 'launch'::text])))
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, person_id, source, provider)
  CREATE INDEX person_sources_by_scim_email ON person_sources USING btree (tenant_id, scim_email_key) WHERE (scim_email_key IS NOT NULL)
  CREATE INDEX person_sources_by_source ON person_sources USING btree (tenant_id, source, provider)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE person_words
  tenant_id uuid NOT NULL
  word text NOT NULL
  person_id uuid NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, word, person_id)
  CREATE INDEX person_words_by_person ON person_words USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE preparations
  tenant_id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  reflection jsonb NOT NULL
  strengths jsonb NOT NULL
  done text[] NOT NULL
  saved_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, mentorship_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE private_notes
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  person_id uuid NOT NULL
  version integer NOT NULL DEFAULT 1
  title text NOT NULL
  words text NOT NULL
  changed_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, mentorship_id, person_id) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX private_notes_by_person ON private_notes USING btree (tenant_id, mentorship_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE programme_announcements
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  programme_id uuid NOT NULL
  title text NOT NULL
  words text NOT NULL
  recipients text NOT NULL
  announced_by uuid
  created_at timestamp with time zone NOT NULL
  CHECK ((recipients = ANY (ARRAY['audience'::text, 'mentors'::text, 'mentees'::text])))
  FOREIGN KEY (tenant_id, announced_by) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX programme_announcements_by_programme ON programme_announcements USING btree (tenant_id, programme_id, created_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE programme_exposures
  tenant_id uuid NOT NULL
  programme_id uuid NOT NULL
  mean_impressions real NOT NULL
  counted_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, programme_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE programme_invitations
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  programme_id uuid NOT NULL
  person_id uuid NOT NULL
  role text NOT NULL
  kind text NOT NULL
  state text NOT NULL
  words text NOT NULL DEFAULT ''::text
  invited_by uuid
  created_at timestamp with time zone NOT NULL
  answered_at timestamp with time zone
  CHECK ((kind = ANY (ARRAY['invitation'::text, 'nomination'::text])))
  CHECK ((role = ANY (ARRAY['mentor'::text, 'mentee'::text])))
  CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])))
  FOREIGN KEY (tenant_id, invited_by) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, programme_id, person_id, role)
  CREATE INDEX programme_invitations_by_person ON programme_invitations USING btree (tenant_id, person_id, state)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE programme_nudges
  tenant_id uuid NOT NULL
  programme_id uuid NOT NULL
  person_id uuid NOT NULL
  kind text NOT NULL
  nudged_by uuid
  nudged_at timestamp with time zone NOT NULL
  CHECK ((kind = ANY (ARRAY['unanswered'::text, 'unmatched'::text, 'over-asked'::text, 'unused'::text, 'untrained'::text, 'unmet'::text, 'ungathered'::text])))
  FOREIGN KEY (tenant_id, nudged_by) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, programme_id, person_id)
  CREATE INDEX programme_nudges_by_person ON programme_nudges USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE programme_owners
  tenant_id uuid NOT NULL
  programme_id uuid NOT NULL
  person_id uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, programme_id, person_id)
  CREATE INDEX programme_owners_by_person ON programme_owners USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE programme_rules
  tenant_id uuid NOT NULL
  programme_id uuid NOT NULL
  version integer NOT NULL
  valid_from timestamp with time zone NOT NULL
  rules jsonb NOT NULL
  changed_by uuid
  FOREIGN KEY (tenant_id, changed_by) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, programme_id, version)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE programmes
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  mission text NOT NULL
  format text NOT NULL DEFAULT 'one_to_one'::text
  state text NOT NULL
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  template text
  guide text NOT NULL DEFAULT ''::text
  sponsor_name text NOT NULL DEFAULT ''::text
  sponsor_message text NOT NULL DEFAULT ''::text
  mentor_word text
  mentee_word text
  opens_on date
  starts_on date
  ends_on date
  visibility text NOT NULL DEFAULT 'audience'::text
  audience jsonb NOT NULL
  rules_version integer NOT NULL DEFAULT 1
  created_by uuid
  resources jsonb NOT NULL
  is_informal boolean NOT NULL DEFAULT false
  CHECK ((format = ANY (ARRAY['one_to_one'::text, 'peer'::text, 'reverse'::text, 'group'::text, 'facilitated_group'::text, 'team'::text, 'situational'::text, 'buddy'::text])))
  CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'running'::text, 'closed'::text])))
  CHECK ((visibility = ANY (ARRAY['audience'::text, 'invited'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  FOREIGN KEY (tenant_id, created_by) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE record_store_keys
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  secret_hash bytea NOT NULL
  created_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE record_stores
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  endpoint text NOT NULL
  username text NOT NULL
  password_sealed bytea NOT NULL
  version text NOT NULL
  is_enabled boolean NOT NULL
  last_delivered_at timestamp with time zone
  last_error text
  last_error_at timestamp with time zone
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  delivering_until timestamp with time zone
  paused_until timestamp with time zone
  failures integer NOT NULL DEFAULT 0
  CHECK ((version = ANY (ARRAY['1.0.3'::text, '2.0.0'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE saml_assertions
  tenant_id uuid NOT NULL
  assertion_hash bytea NOT NULL
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES saml_connections(tenant_id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, assertion_hash)
  CREATE INDEX saml_assertions_by_expiry ON saml_assertions USING btree (tenant_id, expires_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE saml_connections
  tenant_id uuid NOT NULL
  signing_key_sealed bytea NOT NULL
  signing_certificate text NOT NULL
  decryption_key_sealed bytea NOT NULL
  decryption_certificate text NOT NULL
  entity_id text
  sign_in_address text
  sign_in_binding text
  logout_address text
  certificates text[] NOT NULL DEFAULT '{}'::text[]
  metadata_url text
  metadata_read_at timestamp with time zone
  metadata_until timestamp with time zone
  is_enabled boolean NOT NULL DEFAULT false
  may_start_at_provider boolean NOT NULL DEFAULT false
  wants_response_signed boolean NOT NULL DEFAULT false
  may_add_people boolean NOT NULL DEFAULT true
  attributes jsonb NOT NULL
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  last_sign_in_at timestamp with time zone
  last_problem text
  last_problem_at timestamp with time zone
  last_problem_correlation_id text
  preview_sealed bytea
  preview_at timestamp with time zone
  CHECK ((sign_in_binding = ANY (ARRAY['redirect'::text, 'post'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE saml_group_roles
  tenant_id uuid NOT NULL
  group_name text NOT NULL
  role text NOT NULL
  CHECK ((role = ANY (ARRAY['programme_owner'::text, 'ld_administrator'::text, 'auditor'::text])))
  FOREIGN KEY (tenant_id) REFERENCES saml_connections(tenant_id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, group_name)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE saml_requests
  tenant_id uuid NOT NULL
  request_id text NOT NULL
  browser_hash bytea NOT NULL
  return_to text NOT NULL
  is_test boolean NOT NULL
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES saml_connections(tenant_id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, request_id)
  CREATE INDEX saml_requests_by_expiry ON saml_requests USING btree (tenant_id, expires_at)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE scim_group_members
  tenant_id uuid NOT NULL
  group_id uuid NOT NULL
  person_id uuid NOT NULL
  FOREIGN KEY (tenant_id, group_id) REFERENCES scim_groups(tenant_id, id) ON DELETE CASCADE
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, group_id, person_id)
  CREATE INDEX scim_group_members_by_person ON scim_group_members USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE scim_groups
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  display_name text NOT NULL
  external_id text
  role text
  version integer NOT NULL DEFAULT 1
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  display_name_key text DEFAULT generated always as (lower(display_name))
  CHECK ((role = ANY (ARRAY['programme_owner'::text, 'ld_administrator'::text, 'auditor'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX scim_groups_by_external_id ON scim_groups USING btree (tenant_id, external_id)
  CREATE UNIQUE INDEX scim_groups_by_display_name ON scim_groups USING btree (tenant_id, display_name_key)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE scim_tokens
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  token_hash bytea NOT NULL
  scopes text[] NOT NULL
  created_at timestamp with time zone NOT NULL
  created_by uuid
  expires_at timestamp with time zone
  revoked_at timestamp with time zone
  last_used_at timestamp with time zone
  allowance real NOT NULL
  allowance_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, token_hash)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE scim_users
  tenant_id uuid NOT NULL
  person_id uuid NOT NULL
  user_name text NOT NULL
  external_id text
  version integer NOT NULL DEFAULT 1
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  deleted_at timestamp with time zone
  user_name_key text DEFAULT generated always as (lower(user_name))
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, person_id)
  CREATE INDEX scim_users_by_created ON scim_users USING btree (tenant_id, created_at, person_id) WHERE (deleted_at IS NULL)
  CREATE INDEX scim_users_by_external_id ON scim_users USING btree (tenant_id, external_id)
  CREATE UNIQUE INDEX scim_users_by_user_name ON scim_users USING btree (tenant_id, user_name_key) WHERE (deleted_at IS NULL)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE session_tickets
  tenant_id uuid NOT NULL
  ticket_hash bytea NOT NULL
  person_id uuid NOT NULL
  roles text[] NOT NULL
  launch jsonb
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, ticket_hash)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE sessions
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  token_hash bytea NOT NULL
  person_id uuid NOT NULL
  roles text[] NOT NULL
  launch jsonb
  created_at timestamp with time zone NOT NULL
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, token_hash)
  CREATE INDEX sessions_by_person ON sessions USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE shown_track_records
  tenant_id uuid NOT NULL
  person_id uuid NOT NULL
  shown_since timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE statement_actors
  tenant_id uuid NOT NULL
  person_id uuid NOT NULL
  account_name uuid NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  PRIMARY KEY (tenant_id, person_id)
  UNIQUE (tenant_id, account_name)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE statement_deliveries
  tenant_id uuid NOT NULL
  record_store_id uuid NOT NULL
  statement_id uuid NOT NULL
  state text NOT NULL
  attempts integer NOT NULL DEFAULT 0
  next_attempt_at timestamp with time zone NOT NULL
  last_error text
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
  FOREIGN KEY (tenant_id, record_store_id) REFERENCES record_stores(tenant_id, id) ON DELETE CASCADE
  FOREIGN KEY (tenant_id, statement_id) REFERENCES statements(tenant_id, id)
  PRIMARY KEY (tenant_id, record_store_id, statement_id)
  CREATE INDEX statement_deliveries_waiting ON statement_deliveries USING btree (tenant_id, record_store_id, next_attempt_at) WHERE (state = 'waiting'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE statement_mentions
  tenant_id uuid NOT NULL
  mention uuid NOT NULL
  statement_id uuid NOT NULL
  FOREIGN KEY (tenant_id, statement_id) REFERENCES statements(tenant_id, id)
  PRIMARY KEY (tenant_id, mention, statement_id)
  CREATE INDEX statement_mentions_by_statement ON statement_mentions USING btree (tenant_id, statement_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE statements
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  sequence bigint NOT NULL DEFAULT generated always as identity
  stored timestamp with time zone NOT NULL
  timestamp timestamp with time zone NOT NULL
  verb_id text NOT NULL
  activity_id text
  actor_key text NOT NULL
  registration uuid
  is_voided boolean NOT NULL DEFAULT false
  statement jsonb NOT NULL
  refers_to uuid
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX statements_by_activity ON statements USING btree (tenant_id, activity_id, stored)
  CREATE INDEX statements_by_actor ON statements USING btree (tenant_id, actor_key, stored)
  CREATE INDEX statements_by_reference ON statements USING btree (tenant_id, refers_to) WHERE (refers_to IS NOT NULL)
  CREATE INDEX statements_by_stored ON statements USING btree (tenant_id, stored, sequence)
  CREATE INDEX statements_by_verb ON statements USING btree (tenant_id, verb_id, stored)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE tasks
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  mentorship_id uuid NOT NULL
  words text NOT NULL
  due_on date
  priority text NOT NULL
  assigned_to uuid
  checklist jsonb NOT NULL
  done_at timestamp with time zone
  done_by uuid
  is_completion_told boolean NOT NULL DEFAULT false
  message_id uuid
  version integer NOT NULL DEFAULT 1
  created_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  told_due_on date
  CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text])))
  FOREIGN KEY (tenant_id, mentorship_id) REFERENCES mentorships(tenant_id, id)
  FOREIGN KEY (tenant_id, mentorship_id, assigned_to) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, mentorship_id, created_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, mentorship_id, done_by) REFERENCES mentorship_members(tenant_id, mentorship_id, person_id)
  FOREIGN KEY (tenant_id, message_id, mentorship_id) REFERENCES messages(tenant_id, id, mentorship_id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX tasks_by_mentorship ON tasks USING btree (tenant_id, mentorship_id)
  CREATE INDEX tasks_by_message ON tasks USING btree (tenant_id, message_id) WHERE (message_id IS NOT NULL)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE teams_connections
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  directory_id uuid NOT NULL
  client_id uuid NOT NULL
  is_enabled boolean NOT NULL DEFAULT true
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  last_sign_in_at timestamp with time zone
  last_refusal text
  last_refusal_at timestamp with time zone
  privacy_url text
  terms_url text
  revision integer NOT NULL DEFAULT 1
  app_id uuid
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id)
  POLICY router FOR SELECT TO mentorklik_router USING true
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app
  GRANT SELECT TO mentorklik_router

TABLE teams_graph_access
  tenant_id uuid NOT NULL
  connection_id uuid NOT NULL
  client_secret_sealed bytea NOT NULL
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  last_sent_at timestamp with time zone
  last_problem text
  last_problem_at timestamp with time zone
  FOREIGN KEY (tenant_id, connection_id) REFERENCES teams_connections(tenant_id, id) ON DELETE CASCADE
  PRIMARY KEY (tenant_id, connection_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE topic_labels
  tenant_id uuid NOT NULL
  number integer NOT NULL DEFAULT generated always as identity
  topic_id text NOT NULL
  language text NOT NULL
  label text NOT NULL
  folded text NOT NULL
  is_preferred boolean NOT NULL
  is_own boolean NOT NULL
  CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text, 'fr'::text, 'de'::text])))
  FOREIGN KEY (tenant_id, topic_id) REFERENCES topics(tenant_id, id)
  PRIMARY KEY (tenant_id, topic_id, language, folded)
  UNIQUE (tenant_id, number)
  CREATE INDEX topic_labels_by_folded ON topic_labels USING btree (tenant_id, folded)
  CREATE UNIQUE INDEX topic_labels_one_preferred ON topic_labels USING btree (tenant_id, topic_id, language) WHERE is_preferred
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE topic_lists
  tenant_id uuid NOT NULL
  content_hash text NOT NULL
  loaded_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE topic_suggestions
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  language text NOT NULL
  words text NOT NULL
  folded text NOT NULL
  state text NOT NULL
  topic_id text
  created_at timestamp with time zone NOT NULL
  decided_at timestamp with time zone
  CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text, 'fr'::text, 'de'::text])))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'added'::text, 'dismissed'::text])))
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, topic_id) REFERENCES topics(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, folded, person_id)
  CREATE INDEX topic_suggestions_waiting ON topic_suggestions USING btree (tenant_id, created_at) WHERE (state = 'waiting'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE topic_trigrams
  tenant_id uuid NOT NULL
  trigram text NOT NULL
  label_numbers integer[] NOT NULL
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  PRIMARY KEY (tenant_id, trigram)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE topic_words
  tenant_id uuid NOT NULL
  word text NOT NULL
  topic_id text NOT NULL
  FOREIGN KEY (tenant_id, topic_id) REFERENCES topics(tenant_id, id)
  PRIMARY KEY (tenant_id, word, topic_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE topics
  tenant_id uuid NOT NULL
  id text NOT NULL
  parent_id text
  origin text NOT NULL
  esco_uri text
  created_at timestamp with time zone NOT NULL
  updated_at timestamp with time zone NOT NULL
  CHECK ((id ~ '^[a-z0-9-]{1,60}$'::text))
  CHECK ((origin = ANY (ARRAY['product'::text, 'imported'::text, 'own'::text])))
  FOREIGN KEY (tenant_id) REFERENCES organisations(tenant_id)
  FOREIGN KEY (tenant_id, parent_id) REFERENCES topics(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  UNIQUE (tenant_id, esco_uri)
  CREATE INDEX topics_by_parent ON topics USING btree (tenant_id, parent_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE training_events
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  programme_id uuid NOT NULL
  series_name text NOT NULL
  title text NOT NULL
  speaker text NOT NULL
  description text NOT NULL
  first_at text NOT NULL
  time_zone text NOT NULL
  starts_at timestamp with time zone NOT NULL
  minutes integer NOT NULL
  place text NOT NULL
  link text NOT NULL
  seats integer
  state text NOT NULL
  version integer NOT NULL DEFAULT 1
  calendar_sequence integer NOT NULL DEFAULT 0
  reminded_at timestamp with time zone
  attendance_at timestamp with time zone
  created_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  CHECK ((minutes > 0))
  CHECK ((seats > 0))
  CHECK ((state = ANY (ARRAY['planned'::text, 'cancelled'::text])))
  FOREIGN KEY (tenant_id, created_by) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id)
  PRIMARY KEY (tenant_id, id)
  CREATE INDEX training_events_by_programme ON training_events USING btree (tenant_id, programme_id, starts_at)
  CREATE INDEX training_events_to_come ON training_events USING btree (tenant_id, starts_at) WHERE (state = 'planned'::text)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app

TABLE training_signups
  tenant_id uuid NOT NULL
  training_event_id uuid NOT NULL
  person_id uuid NOT NULL
  is_signed_up boolean NOT NULL
  has_attended boolean NOT NULL DEFAULT false
  changes integer NOT NULL DEFAULT 0
  changed_at timestamp with time zone NOT NULL
  FOREIGN KEY (tenant_id, person_id) REFERENCES people(tenant_id, id)
  FOREIGN KEY (tenant_id, training_event_id) REFERENCES training_events(tenant_id, id)
  PRIMARY KEY (tenant_id, training_event_id, person_id)
  CREATE INDEX training_signups_by_person ON training_signups USING btree (tenant_id, person_id)
  POLICY tenant FOR ALL TO mentorklik_app USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())
  ROW LEVEL SECURITY FORCED
  GRANT DELETE, INSERT, SELECT, UPDATE TO mentorklik_app
