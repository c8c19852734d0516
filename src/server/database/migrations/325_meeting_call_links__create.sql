-- Links to call by that the product had Teams make for meetings. A link that is wanted no more keeps its
-- row, so that its event at Microsoft is found and taken away.
create table meeting_call_links (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  meeting_id uuid not null,
  -- The member by whose account at Entra it is made, and in whose calendar there its event is.
  organiser_id uuid not null,
  state text not null check (state in ('asked', 'made', 'failed', 'released')),
  -- Why it has not been made, by its code.
  problem text,
  url text,
  -- Id of the event at Graph; null: there is none.
  event_id text,
  -- Rises with every change of which Microsoft is to be told.
  version integer not null default 1,
  changed_at timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id, mentorship_id)
    references meetings (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, organiser_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create unique index meeting_call_links_by_meeting on meeting_call_links (tenant_id, meeting_id)
  where state <> 'released';
create index meeting_call_links_by_mentorship on meeting_call_links (tenant_id, mentorship_id);
call protect_table('meeting_call_links');
