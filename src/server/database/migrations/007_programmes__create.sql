create table programmes (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  name text not null,
  mission text not null,
  format text not null default 'one_to_one',
  state text not null check (state in ('draft', 'open', 'running', 'closed')),
  mentors_from_level integer not null,
  open_request_limit integer not null,
  request_expiry_days integer not null,
  mentor_course_id text not null,
  course_due_days integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
call protect_table('programmes');
