-- When somebody was last reminded by the owner of a programme: nobody is reminded again at once.
create table programme_nudges (
  tenant_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  kind text not null
    check (kind in ('unanswered', 'unmatched', 'over-asked', 'unused', 'untrained')),
  nudged_by uuid,
  nudged_at timestamptz not null,
  primary key (tenant_id, programme_id, person_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, nudged_by) references people (tenant_id, id)
);
create index programme_nudges_by_person on programme_nudges (tenant_id, person_id);
call protect_table('programme_nudges');

-- What the owner's desk counts by programme.
create index mentor_requests_by_programme on mentor_requests (tenant_id, programme_id, state);
create index mentorships_by_programme on mentorships (tenant_id, programme_id, state);
