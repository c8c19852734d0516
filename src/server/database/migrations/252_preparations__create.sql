-- What a member thinks over before and during a mentorship: for their own eyes.
create table preparations (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  reflection jsonb not null,
  -- From 1 to 5 by strength; those not rated are not in it.
  strengths jsonb not null,
  done text[] not null,
  saved_at timestamptz not null,
  primary key (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('preparations');
