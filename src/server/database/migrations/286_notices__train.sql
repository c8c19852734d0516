-- A notice whose e-mail brings the calendar entry of a training event with it.
alter table notices
  add column training_event_id uuid,
  add foreign key (tenant_id, training_event_id) references training_events (tenant_id, id);
