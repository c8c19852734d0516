-- A group gathers in a mentorship of its own, before that begins.
alter table mentorships drop constraint mentorships_state_check;
alter table mentorships add constraint mentorships_state_check check (state in ('gathering',
  'introduction', 'agreement', 'active', 'paused', 'closing', 'closed', 'ended_early'));

alter table mentorship_members
  add column joined_at timestamptz,
  -- The registration whose seat a mentor of a group gives; of a pair the mentorship itself tells it.
  add column mentor_registration_id uuid,
  -- Null while a group has become small and they have not said whether they stay.
  add column stays_at timestamptz,
  add foreign key (tenant_id, mentor_registration_id)
    references mentor_registrations (tenant_id, id);
-- Row-level security binds the owner of a table too.
alter table mentorships no force row level security;
alter table mentorship_members no force row level security;
update mentorship_members member set joined_at = mentorships.created_at from mentorships
  where mentorships.tenant_id = member.tenant_id and mentorships.id = member.mentorship_id;
alter table mentorships force row level security;
alter table mentorship_members force row level security;
alter table mentorship_members alter column joined_at set not null;

-- What people see of a group before they are in it.
create table groups (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  title text not null,
  theme text not null,
  topics text[] not null,
  -- How many come together, whoever leads them apart.
  size_from integer not null check (size_from > 0),
  size_to integer not null,
  -- Last day on which people can join; null: while there is room.
  joins_until date,
  way_in text not null check (way_in in ('open', 'asking', 'invited')),
  opened_by uuid not null,
  -- Since when it has been smaller than planned, and those in it decide.
  short_since timestamptz,
  -- When those who lead were told that the time to join is over.
  asked_at timestamptz,
  primary key (tenant_id, mentorship_id),
  check (size_from <= size_to),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id),
  foreign key (tenant_id, opened_by) references people (tenant_id, id)
);
call protect_table('groups');

-- Somebody asks for a place in a group, or is asked to take one.
create table group_requests (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('mentor', 'mentee', 'peer', 'facilitator')),
  kind text not null check (kind in ('join', 'invitation')),
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired')),
  -- For those alone who answer.
  words text not null,
  made_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentorship_id) references groups (tenant_id, mentorship_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, made_by) references people (tenant_id, id)
);
-- One open request of a person in a group, whatever happens at once.
create unique index group_requests_one_open on group_requests
  (tenant_id, mentorship_id, person_id) where state = 'open';
create index group_requests_by_person on group_requests (tenant_id, person_id, state);
create index group_requests_by_expiry on group_requests (tenant_id, expires_at)
  where state = 'open';
call protect_table('group_requests');
