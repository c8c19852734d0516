-- A member asks one person for help: the programme's owner or the group's facilitator. Nobody else in
-- the mentorship reads it.
create table help_requests (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  helper_id uuid not null,
  state text not null check (state in ('open', 'answered', 'withdrawn')),
  words text not null,
  -- What the member chose to show of their own, as it was when they asked.
  shown jsonb not null,
  asked_at timestamptz not null,
  answer text not null,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, helper_id) references people (tenant_id, id)
);
create unique index help_requests_one_open
  on help_requests (tenant_id, mentorship_id, person_id, helper_id) where state = 'open';
create index help_requests_by_helper on help_requests (tenant_id, helper_id, asked_at);
call protect_table('help_requests');
