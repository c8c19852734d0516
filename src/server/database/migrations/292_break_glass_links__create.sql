-- One-time links by which an operator lets an administrator in when every other way in is shut.
create table break_glass_links (
  tenant_id uuid not null,
  link_hash bytea not null,
  person_id uuid not null,
  expires_at timestamptz not null,
  primary key (tenant_id, link_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call protect_table('break_glass_links');
