-- Who takes which role in a meeting of a group, where that was chosen rather than suggested.
create table meeting_roles (
  tenant_id uuid not null,
  meeting_id uuid not null,
  mentorship_id uuid not null,
  role text not null check (role in ('host', 'note_keeper', 'time_keeper')),
  person_id uuid not null,
  primary key (tenant_id, meeting_id, role),
  foreign key (tenant_id, meeting_id, mentorship_id)
    references meetings (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('meeting_roles');
