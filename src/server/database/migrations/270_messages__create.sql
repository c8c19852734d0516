-- What the members of a mentorship write to each other.
create table messages (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  -- Place in the conversation, from 1: the order in which all read it, and how far somebody has read.
  sequence integer not null,
  written_by uuid not null,
  -- Empty once it was taken back.
  words text not null,
  mentioned_ids text[] not null default '{}',
  written_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, id, mentorship_id),
  unique (tenant_id, mentorship_id, sequence),
  check (removed_at is null or words = ''),
  foreign key (tenant_id, mentorship_id, written_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('messages');

-- How far a member has read, and when they were last told that there is something to read.
create table message_markers (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  read_sequence integer not null default 0,
  told_at timestamptz,
  told_of_mention_at timestamptz,
  primary key (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('message_markers');
