create table mentor_requests (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  mentor_registration_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired')),
  motivation text not null,
  decline_reason text,
  decline_words text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, mentor_registration_id) references mentor_registrations (tenant_id, id),
  foreign key (tenant_id, mentor_id) references people (tenant_id, id),
  foreign key (tenant_id, mentee_id) references people (tenant_id, id)
);
-- One open request of a mentee to a mentor, whatever happens at once.
create unique index mentor_requests_one_open on mentor_requests
  (tenant_id, mentor_registration_id, mentee_id) where state = 'open';
create index mentor_requests_by_mentee on mentor_requests (tenant_id, mentee_id, state);
create index mentor_requests_by_mentor on mentor_requests (tenant_id, mentor_id, state);
create index mentor_requests_by_expiry on mentor_requests (tenant_id, expires_at) where state = 'open';
call protect_table('mentor_requests');

create table mentorships (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  mentor_request_id uuid,
  mentor_registration_id uuid not null,
  state text not null
    check (state in ('introduction', 'agreement', 'active', 'closing', 'closed', 'ended_early')),
  created_at timestamptz not null,
  active_since timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, mentor_request_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, mentor_request_id) references mentor_requests (tenant_id, id),
  foreign key (tenant_id, mentor_registration_id) references mentor_registrations (tenant_id, id)
);
-- The seats of a mentor that are taken.
create index mentorships_taking_a_seat on mentorships (tenant_id, mentor_registration_id)
  where state not in ('closed', 'ended_early');
call protect_table('mentorships');

create table mentorship_members (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('mentor', 'mentee', 'facilitator')),
  -- When the person said that they want to go on; never shown to the other.
  confirmed_at timestamptz,
  primary key (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index mentorship_members_by_person on mentorship_members (tenant_id, person_id);
call protect_table('mentorship_members');
