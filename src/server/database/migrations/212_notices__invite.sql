-- A notice whose e-mail brings an entry of the calendar with it.
alter table notices
  add column meeting_series_id uuid,
  add foreign key (tenant_id, meeting_series_id) references meeting_series (tenant_id, id);
