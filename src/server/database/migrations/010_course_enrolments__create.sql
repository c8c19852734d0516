create table course_enrolments (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  course_id text not null,
  state text not null check (state in ('not_started', 'in_progress', 'failed', 'completed')),
  -- Counts from 1; a retry after a failed attempt begins the next.
  attempt integer not null default 1,
  due_at timestamptz,
  reminded_at timestamptz,
  started_at timestamptz,
  completed_at timestamptz,
  -- Of the last finished attempt, 0–100.
  score integer,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, course_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index course_enrolments_by_course on course_enrolments (tenant_id, course_id, state);
call protect_table('course_enrolments');

create table course_unit_progress (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  unit_id text not null,
  -- Page where the person left, and the furthest one seen, 0-based.
  position integer not null default 0,
  furthest integer not null default 0,
  completed_at timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, enrolment_id, unit_id),
  foreign key (tenant_id, enrolment_id) references course_enrolments (tenant_id, id)
);
call protect_table('course_unit_progress');

create table course_answers (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  attempt integer not null,
  unit_id text not null,
  question_id text not null,
  option_ids text[] not null,
  points real not null,
  answered_at timestamptz not null,
  primary key (tenant_id, enrolment_id, attempt, question_id),
  foreign key (tenant_id, enrolment_id) references course_enrolments (tenant_id, id)
);
call protect_table('course_answers');
