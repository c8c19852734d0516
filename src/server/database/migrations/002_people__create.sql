create table people (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  employee_number text,
  given_name text not null default '',
  family_name text not null default '',
  email text,
  department text,
  division text,
  country text,
  location text,
  job_title text,
  job_level integer,
  manager_id uuid,
  language text,
  time_zone text,
  start_date date,
  state text not null default 'active' check (state in ('active', 'left')),
  -- The language the person chose here, which goes before the one HR tells.
  chosen_language text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, employee_number),
  foreign key (tenant_id, manager_id) references people (tenant_id, id)
);
create index people_by_manager on people (tenant_id, manager_id);
create index people_by_email on people (tenant_id, lower(email));
call protect_table('people');

-- A way in that leads to a person: one row per identity at a platform or identity provider.
create table person_accounts (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('lti')),
  -- What the subject is unique within: for LTI the registration.
  provider text not null,
  subject text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, kind, provider, subject),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index person_accounts_by_person on person_accounts (tenant_id, person_id);
call protect_table('person_accounts');
