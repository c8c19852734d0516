-- What the members of a mentorship write down together.
create table notes (
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
create index notes_by_mentorship on notes (tenant_id, mentorship_id);
call protect_table('notes');

-- Every version is kept, so that changes at once can be merged and no words are lost.
create table note_versions (
  tenant_id uuid not null,
  note_id uuid not null,
  mentorship_id uuid not null,
  version integer not null,
  title text not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, note_id, version),
  foreign key (tenant_id, note_id, mentorship_id) references notes (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, written_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('note_versions');

create table note_comments (
  tenant_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  mentorship_id uuid not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, note_id, mentorship_id) references notes (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, written_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index note_comments_by_note on note_comments (tenant_id, note_id);
call protect_table('note_comments');

-- What one member writes down for themselves alone.
create table private_notes (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  version integer not null default 1,
  title text not null,
  words text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index private_notes_by_person on private_notes (tenant_id, mentorship_id, person_id);
call protect_table('private_notes');
