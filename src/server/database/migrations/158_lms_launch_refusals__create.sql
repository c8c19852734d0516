-- Launches that were refused, for the administrator: counted by reason and the last of them named, so
-- that however many come the table stays small. Nothing about the person.
create table lms_launch_refusals (
  tenant_id uuid not null,
  registration_id uuid not null,
  reason text not null,
  count integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- Finds the last of them in the log.
  last_correlation_id text not null,
  primary key (tenant_id, registration_id, reason),
  foreign key (tenant_id, registration_id) references lms_registrations (tenant_id, id)
    on delete cascade
);
create index lms_launch_refusals_by_time on lms_launch_refusals (tenant_id, last_at);
call protect_table('lms_launch_refusals');
