-- What a programme's owner plans for those it is for: a lecture, a workshop, a series of them.
create table training_events (
  tenant_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  -- Keeps together what belongs together; empty: it stands alone.
  series_name text not null,
  title text not null,
  speaker text not null,
  description text not null,
  -- Wall time ("2026-03-02T15:00") and IANA zone as planned, and the instant that they are.
  first_at text not null,
  time_zone text not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes > 0),
  place text not null,
  -- To take part from afar; empty: none.
  link text not null,
  -- Null: as many as come.
  seats integer check (seats > 0),
  state text not null check (state in ('planned', 'cancelled')),
  -- Rises with every change, so that two changes at once are noticed.
  version integer not null default 1,
  -- SEQUENCE of the calendar entry (RFC 5545 §3.8.7.4): rises with every change that people are sent.
  calendar_sequence integer not null default 0,
  reminded_at timestamptz,
  -- When somebody first said who was there.
  attendance_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, created_by) references people (tenant_id, id)
);
create index training_events_by_programme on training_events (tenant_id, programme_id, starts_at);
create index training_events_to_come on training_events (tenant_id, starts_at)
  where state = 'planned';
call protect_table('training_events');

create table training_signups (
  tenant_id uuid not null,
  training_event_id uuid not null,
  person_id uuid not null,
  -- Who signs off stays here, so that their calendar can be told.
  is_signed_up boolean not null,
  has_attended boolean not null default false,
  -- How often they signed up or off: added to the event's SEQUENCE for their own calendar.
  changes integer not null default 0,
  changed_at timestamptz not null,
  primary key (tenant_id, training_event_id, person_id),
  foreign key (tenant_id, training_event_id) references training_events (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index training_signups_by_person on training_signups (tenant_id, person_id);
call protect_table('training_signups');
