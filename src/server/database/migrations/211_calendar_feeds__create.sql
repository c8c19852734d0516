-- The secret address under which a person's calendar program reads their meetings: its hash only.
create table calendar_feeds (
  tenant_id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, secret_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call protect_table('calendar_feeds');
