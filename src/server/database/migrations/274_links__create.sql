-- Pages and documents elsewhere that the members of a mentorship share.
create table links (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  title text not null,
  url text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentorship_id, added_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index links_by_mentorship on links (tenant_id, mentorship_id);
call protect_table('links');
