-- A run of deliveries holds its record store until then, so that a second run leaves it alone; a run
-- that died lets go by itself.
alter table record_stores add column delivering_until timestamptz;
-- After a failure of the whole store nothing is sent before this instant.
alter table record_stores add column paused_until timestamptz;
-- Failures in a row: the exponent of the pause.
alter table record_stores add column failures integer not null default 0;
