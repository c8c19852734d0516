-- What a member learnt: theirs alone, or read by the others of the mentorship too.
create table learning_log_entries (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  -- The meeting that it came from; null: none.
  meeting_id uuid,
  is_shared boolean not null,
  words text not null,
  -- Rises with every change, so that a change in another tab is noticed.
  version integer not null default 1,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, meeting_id, mentorship_id)
    references meetings (tenant_id, id, mentorship_id)
);
create index learning_log_entries_by_mentorship on learning_log_entries (tenant_id, mentorship_id, written_at);
call protect_table('learning_log_entries');
