-- What Microsoft asks of every app: where its privacy statement and its terms of use are.
alter table teams_connections add column privacy_url text;
alter table teams_connections add column terms_url text;
-- Rises with every change, so that Teams takes a new package for an update of the one it has.
alter table teams_connections add column revision integer not null default 1;
