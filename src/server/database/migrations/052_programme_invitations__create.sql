-- Links to what helps those who take part, as title and address; and mentoring outside any programme,
-- which is a programme without owner or dates that an organisation allows or not.
alter table programmes add column resources jsonb not null default '[]';
alter table programmes alter column resources drop default;
alter table programmes add column is_informal boolean not null default false;

-- Somebody asks a person to take part: the programme's owner, HR, or the person's manager. The person
-- decides.
create table programme_invitations (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('mentor', 'mentee')),
  kind text not null check (kind in ('invitation', 'nomination')),
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  -- Words of whoever asks, to the person.
  words text not null default '',
  invited_by uuid,
  created_at timestamptz not null,
  answered_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, programme_id, person_id, role),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, invited_by) references people (tenant_id, id)
);
create index programme_invitations_by_person on programme_invitations (tenant_id, person_id, state);
call protect_table('programme_invitations');

-- What an owner tells everybody whom the programme is for, or those who take part.
create table programme_announcements (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  title text not null,
  words text not null,
  recipients text not null check (recipients in ('audience', 'mentors', 'mentees')),
  announced_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, announced_by) references people (tenant_id, id)
);
create index programme_announcements_by_programme
  on programme_announcements (tenant_id, programme_id, created_at);
call protect_table('programme_announcements');
