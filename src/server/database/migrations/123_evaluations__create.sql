-- What a member says when they look back. Read by that member; the thanks by the others.
create table evaluations (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  -- 1 to 5.
  satisfaction integer not null,
  goals_attained text not null check (goals_attained in ('fully', 'mostly', 'partly', 'not')),
  would_recommend boolean not null,
  -- Hours of work the person gave to it.
  hours integer not null,
  learnt text not null,
  thanks text not null,
  answered_at timestamptz not null,
  primary key (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('evaluations');
