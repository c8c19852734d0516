-- What a programme is: its words, its people and its dates. What it asks of people and pairs is in
-- versions beside it, so that what began under one version keeps it.
alter table programmes
  add column template text,
  add column guide text not null default '',
  add column sponsor_name text not null default '',
  add column sponsor_message text not null default '',
  -- What the programme calls its roles; null: mentor and mentee.
  add column mentor_word text,
  add column mentee_word text,
  add column opens_on date,
  add column starts_on date,
  add column ends_on date,
  -- Who may see it: everybody of the audience, or those who are invited or nominated only.
  add column visibility text not null default 'audience'
    check (visibility in ('audience', 'invited')),
  -- Departments, divisions, countries, locations, levels and start dates; an empty one is everybody.
  add column audience jsonb not null default '{}',
  add column rules_version integer not null default 1,
  add column created_by uuid,
  add constraint programmes_format check (format in ('one_to_one', 'peer', 'reverse', 'group',
    'facilitated_group', 'team', 'situational', 'buddy')),
  add foreign key (tenant_id, created_by) references people (tenant_id, id);

alter table programmes alter column audience drop default;

create table programme_rules (
  tenant_id uuid not null,
  programme_id uuid not null,
  version integer not null,
  -- From when on what begins falls under this version.
  valid_from timestamptz not null,
  rules jsonb not null,
  changed_by uuid,
  primary key (tenant_id, programme_id, version),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, changed_by) references people (tenant_id, id)
);

-- The rules there were become the first version. Row-level security binds the owner of a table too.
alter table programmes no force row level security;
insert into programme_rules (tenant_id, programme_id, version, valid_from, rules)
  select tenant_id, id, 1, created_at, jsonb_build_object(
    'mentorLevel', jsonb_build_object('from', mentors_from_level),
    'openRequestLimit', open_request_limit,
    'requestExpiryDays', request_expiry_days,
    'mentorCourse', jsonb_build_object('courseId', mentor_course_id, 'due', 'before_starting'),
    'courseDueDays', course_due_days)
  from programmes;
alter table programmes force row level security;
alter table programmes
  drop column mentors_from_level,
  drop column open_request_limit,
  drop column request_expiry_days,
  drop column mentor_course_id,
  drop column course_due_days;
call protect_table('programme_rules');

create table programme_owners (
  tenant_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, programme_id, person_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index programme_owners_by_person on programme_owners (tenant_id, person_id);
call protect_table('programme_owners');
