-- The roster of a context: where the platform lists its members (NRPS 2.0), and what came of reading it.
create table lms_rosters (
  tenant_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  deployment_id text not null,
  context_id text not null,
  title text,
  memberships_url text not null,
  -- Null while nobody waits for it to be read; a job that was queued before another is out of date.
  queued_at timestamptz,
  -- When every page was last read, and what was in them.
  read_at timestamptz,
  members integer not null default 0,
  matched integer not null default 0,
  added integer not null default 0,
  ended integer not null default 0,
  -- So many would have left at once that an administrator is to say whether they have.
  held integer not null default 0,
  -- Why it could not be read, as a code that has words, and what the platform or the network said.
  problem text,
  detail text,
  problem_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, registration_id, deployment_id, context_id),
  foreign key (tenant_id, registration_id) references lms_registrations (tenant_id, id)
    on delete cascade
);
call protect_table('lms_rosters');

-- Whom a roster named when it was last read, of the people who are known here; nobody else is kept.
create table lms_roster_members (
  tenant_id uuid not null,
  roster_id uuid not null,
  subject text not null,
  person_id uuid not null,
  seen_at timestamptz not null,
  primary key (tenant_id, roster_id, subject),
  foreign key (tenant_id, roster_id) references lms_rosters (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index lms_roster_members_by_person on lms_roster_members (tenant_id, person_id);
call protect_table('lms_roster_members');

-- Nobody tells which scopes a platform grants that was entered by hand: all are asked for.
alter table lms_registrations no force row level security;
update lms_registrations set scopes = array_append(
  scopes, 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly')
where is_manual
  and not 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly' = any (scopes);
alter table lms_registrations force row level security;
