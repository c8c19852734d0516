-- A mentorship may rest, has an agreed end, and remembers every stage it passed.
alter table mentorships drop constraint mentorships_state_check;
alter table mentorships add constraint mentorships_state_check check
  (state in ('introduction', 'agreement', 'active', 'paused', 'closing', 'closed', 'ended_early'));
alter table mentorships
  -- When it came into its state.
  add column state_since timestamptz,
  -- Last day, as agreed.
  add column ends_on date,
  -- Day on which a pause was meant to be over.
  add column paused_until date;

-- A circle or a team has no one registration that it came from.
alter table mentorships alter column mentor_registration_id drop not null;

-- Somebody may leave a group that goes on without them.
alter table mentorship_members add column left_at timestamptz;

-- Row-level security binds the owner of a table too.
alter table mentorships no force row level security;
update mentorships set state_since = coalesce(ended_at, active_since, created_at);
alter table mentorships force row level security;
alter table mentorships alter column state_since set not null;

-- Every change of state. Who made it is not kept: an ending is nobody's.
create table mentorship_transitions (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  sequence integer not null,
  move text not null,
  -- Null for the beginning.
  from_state text,
  to_state text not null,
  happened_at timestamptz not null,
  primary key (tenant_id, mentorship_id, sequence),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id)
);
call protect_table('mentorship_transitions');
