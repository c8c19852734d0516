-- How a period went for one member: theirs alone. Owners see counts of many.
create table check_ins (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  -- Counted from 1, since the mentorship was under way.
  period integer not null check (period >= 1),
  energy integer not null check (energy between 1 and 5),
  usefulness integer not null check (usefulness between 1 and 5),
  expectations text not null check (expectations in ('right', 'changed', 'unmet')),
  answered_at timestamptz not null,
  primary key (tenant_id, mentorship_id, person_id, period),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('check_ins');

-- The newest period for which its members were asked.
alter table mentorships add column asked_check_in integer not null default 0;
