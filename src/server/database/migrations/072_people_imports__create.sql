-- A file of people on its way in: read, compared, and applied as a whole or not at all.
create table people_imports (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  file_name text not null,
  -- By column of the file, which part it tells; columns that are not here are not kept.
  mapping jsonb not null,
  -- Whether who is not in the file works here no longer.
  is_complete boolean not null,
  state text not null check (
    state in ('waiting', 'reading', 'comparing', 'ready', 'applying', 'done', 'failed', 'cancelled')
  ),
  -- With which the file is sent, once.
  upload_hash bytea,
  total_bytes bigint not null,
  read_bytes bigint not null default 0,
  applied_rows integer not null default 0,
  -- How many rows came out how, and how many people are to leave.
  counts jsonb,
  problem text,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
call protect_table('people_imports');

create table people_import_rows (
  tenant_id uuid not null,
  import_id uuid not null,
  -- Line of the file that the row begins in.
  line integer not null,
  employee_number text,
  -- Null where the row cannot be used, and once the import is over.
  said jsonb,
  outcome text check (outcome in ('new', 'changed', 'unchanged', 'invalid')),
  -- What differs from what the file before said.
  attributes text[],
  -- Why the row cannot be used, or what to look at in it.
  reasons text[] not null default '{}',
  primary key (tenant_id, import_id, line),
  foreign key (tenant_id, import_id) references people_imports (tenant_id, id) on delete cascade
);
create index people_import_rows_by_number
  on people_import_rows (tenant_id, import_id, employee_number);
call protect_table('people_import_rows');

-- The columns that the organisation's last file had, and what each told.
alter table people_settings add column csv_mapping jsonb;
