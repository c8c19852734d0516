-- What Teams calls the organisation's app, where it took the package under an id of its own.
alter table teams_connections add column app_id uuid;
