create table mentor_registrations (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('draft', 'active', 'paused', 'withdrawn')),
  topics text[] not null,
  styles text[] not null,
  languages text[] not null,
  meeting_modes text[] not null,
  hours_per_month integer not null check (hours_per_month > 0),
  capacity integer not null check (capacity > 0),
  about text not null,
  published_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, programme_id, person_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index mentor_registrations_by_topic on mentor_registrations using gin (topics);
call protect_table('mentor_registrations');

create table mentee_intakes (
  tenant_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  topics text[] not null,
  wants_to_learn text not null,
  styles text[] not null,
  what_matters text not null,
  meeting_modes text[] not null,
  languages text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, programme_id, person_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call protect_table('mentee_intakes');
