-- What somebody in a mentorship means to do, with a checklist.
create table tasks (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  words text not null,
  -- By when; null: whenever it suits.
  due_on date,
  priority text not null check (priority in ('low', 'normal', 'high')),
  -- Null: nobody in particular.
  assigned_to uuid,
  -- The steps in their order: id, words, whether it is done.
  checklist jsonb not null,
  done_at timestamptz,
  done_by uuid,
  -- The others have been told that it is done: told once, however often it is ticked.
  is_completion_told boolean not null default false,
  -- The message that it was made from.
  message_id uuid,
  -- Rises with every change of its words, so that two changes at once are noticed.
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id),
  foreign key (tenant_id, message_id, mentorship_id)
    references messages (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, assigned_to)
    references mentorship_members (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, done_by)
    references mentorship_members (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, created_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index tasks_by_mentorship on tasks (tenant_id, mentorship_id);
create index tasks_by_message on tasks (tenant_id, message_id) where message_id is not null;
call protect_table('tasks');
