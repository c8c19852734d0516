-- Files that the members of a mentorship share.
create table documents (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  -- The newest of its versions.
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, created_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index documents_by_mentorship on documents (tenant_id, mentorship_id);
call protect_table('documents');

-- Every version is kept: a newer one never writes over another's.
create table document_versions (
  tenant_id uuid not null,
  document_id uuid not null,
  mentorship_id uuid not null,
  version integer not null,
  name text not null,
  description text not null,
  -- By what is in it, not by its name.
  kind text not null,
  size_bytes integer not null check (size_bytes > 0),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, document_id, version),
  foreign key (tenant_id, document_id, mentorship_id)
    references documents (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, added_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('document_versions');

-- What is in a version, in pieces small enough for one statement, so that backups and row-level
-- security hold for files as for everything else.
create table document_pieces (
  tenant_id uuid not null,
  document_id uuid not null,
  version integer not null,
  number integer not null,
  content bytea not null,
  primary key (tenant_id, document_id, version, number),
  foreign key (tenant_id, document_id, version)
    references document_versions (tenant_id, document_id, version)
);
call protect_table('document_pieces');
