-- People of a programme whom its owner brings together at once.
create table cohorts (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null,
  state text not null check (state in ('draft', 'sent')),
  -- Counts up with every change of the owner's.
  version integer not null default 1,
  -- Where the plan came from last.
  method text check (method in ('stable', 'greatest_fit')),
  matching_state text not null default 'none'
    check (matching_state in ('none', 'queued', 'running', 'done', 'failed')),
  -- 0 to 1.
  matching_progress real not null default 0,
  -- Names the matching that was asked for last: what an earlier one finds is dropped.
  matching_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, created_by) references people (tenant_id, id)
);
create index cohorts_by_programme on cohorts (tenant_id, programme_id, created_at);
call protect_table('cohorts');

create table cohort_members (
  tenant_id uuid not null,
  cohort_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('mentee', 'mentor')),
  -- Of a mentor.
  registration_id uuid,
  is_included boolean not null default true,
  primary key (tenant_id, cohort_id, person_id, role),
  foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, registration_id) references mentor_registrations (tenant_id, id),
  check ((role = 'mentor') = (registration_id is not null))
);
create index cohort_members_by_person on cohort_members (tenant_id, person_id);
call protect_table('cohort_members');

-- What the product proposes by a method.
create table cohort_pairings (
  tenant_id uuid not null,
  cohort_id uuid not null,
  method text not null check (method in ('stable', 'greatest_fit')),
  figures jsonb not null,
  -- Mentee, registration and fit of each pair, those that were locked too.
  pairs jsonb not null,
  -- What decided: version of the policy and of the programme's rules, seed of the lots.
  inputs jsonb not null,
  computed_at timestamptz not null,
  primary key (tenant_id, cohort_id, method),
  foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id) on delete cascade
);
call protect_table('cohort_pairings');

-- The owner's plan, and what becomes of each pair once it is sent.
create table cohort_pairs (
  tenant_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  programme_id uuid not null,
  mentee_id uuid not null,
  mentor_id uuid not null,
  mentor_registration_id uuid not null,
  -- 0 to 1.
  fit real not null,
  is_locked boolean not null,
  state text not null check (state in ('planned', 'proposed', 'formed', 'ended', 'no_seat')),
  -- Never shown to the other, nor to the owner.
  mentee_answer text check (mentee_answer in ('yes', 'no')),
  mentor_answer text check (mentor_answer in ('yes', 'no')),
  expires_at timestamptz,
  mentorship_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, cohort_id, mentee_id),
  foreign key (tenant_id, cohort_id) references cohorts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, mentee_id) references people (tenant_id, id),
  foreign key (tenant_id, mentor_id) references people (tenant_id, id),
  foreign key (tenant_id, mentor_registration_id) references mentor_registrations (tenant_id, id),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id)
);
-- Nobody is asked for two mentors of one programme at once.
create unique index cohort_pairs_one_proposed on cohort_pairs (tenant_id, programme_id, mentee_id)
  where state = 'proposed';
create index cohort_pairs_by_mentee on cohort_pairs (tenant_id, mentee_id, state);
create index cohort_pairs_by_mentor on cohort_pairs (tenant_id, mentor_id, state);
create index cohort_pairs_by_registration on cohort_pairs (tenant_id, mentor_registration_id, state);
create index cohort_pairs_by_expiry on cohort_pairs (tenant_id, expires_at) where state = 'proposed';
call protect_table('cohort_pairs');
