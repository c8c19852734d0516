-- Two people who turned out to be one: whose ways in lead to whom since then.
create table person_merges (
  tenant_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  merged_by uuid,
  merged_at timestamptz not null,
  -- Keys of the rows that were brought over, so that they can be brought back.
  moved jsonb not null,
  undo_until timestamptz not null,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, kept_id) references people (tenant_id, id),
  foreign key (tenant_id, merged_id) references people (tenant_id, id)
);
create unique index person_merges_one_standing
  on person_merges (tenant_id, merged_id) where undone_at is null;
create index person_merges_by_kept on person_merges (tenant_id, kept_id);
call protect_table('person_merges');
