-- What was planned in one go: one meeting, or one every so many weeks. One entry of people's calendars.
create table meeting_series (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  -- Wall time of the first ("2026-03-02T15:00") and IANA zone: the clock that the rhythm keeps.
  first_at text not null,
  time_zone text not null,
  -- Null: one meeting only.
  every_weeks integer,
  occurrences integer not null,
  minutes integer not null,
  -- SEQUENCE of the calendar entry (RFC 5545 §3.8.7.4): rises with every change that people are sent.
  calendar_sequence integer not null default 0,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id),
  foreign key (tenant_id, mentorship_id, created_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index meeting_series_by_mentorship on meeting_series (tenant_id, mentorship_id);
call protect_table('meeting_series');

create table meetings (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  -- Null for contact that was written down afterwards.
  series_id uuid,
  -- Place in its series, from 0.
  occurrence integer,
  kind text not null check (kind in ('formal', 'informal')),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  starts_at timestamptz not null,
  -- The zone in which it was planned.
  time_zone text not null,
  minutes integer not null,
  meeting_mode text not null check (meeting_mode in ('virtual', 'in_person')),
  -- One of the programme's themes; empty: none.
  theme text not null default '',
  -- A link to call by, a room: the pair's own words.
  place text not null default '',
  -- Rises with every change, so that two changes at once are noticed.
  version integer not null default 1,
  reminded_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id),
  foreign key (tenant_id, series_id, mentorship_id)
    references meeting_series (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, created_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index meetings_by_mentorship on meetings (tenant_id, mentorship_id, starts_at);
create index meetings_by_series on meetings (tenant_id, series_id);
create index meetings_to_come on meetings (tenant_id, starts_at) where state = 'planned';
call protect_table('meetings');

create table meeting_attendees (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id, mentorship_id)
    references meetings (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('meeting_attendees');

create table agenda_items (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  words text not null,
  is_done boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id, mentorship_id)
    references meetings (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, added_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index agenda_items_by_meeting on agenda_items (tenant_id, meeting_id, position);
call protect_table('agenda_items');
