-- The floor under every table: who the tenant is, which role reads, and how a table is protected.

do $$ begin
  create role mentorklik_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;

-- Reads which organisation a request belongs to, before a tenant can be set; nothing else.
do $$ begin
  create role mentorklik_router nologin;
exception when duplicate_object or unique_violation then null;
end $$;

do $$ begin
  execute format('grant mentorklik_app, mentorklik_router to %I', current_user);
exception when unique_violation then null;
end $$;

grant usage on schema public to mentorklik_app, mentorklik_router;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function current_tenant() returns uuid language sql stable as
  $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;

-- Puts a table under forced row-level security by tenant and gives the application its rights.
create procedure protect_table(name text, rights text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy tenant on %I to mentorklik_app using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())',
    name);
  execute format('grant %s on %I to mentorklik_app', rights, name);
end $$;

-- Lets the router role read a table across tenants.
create procedure route_by_table(name text)
language plpgsql as $$
begin
  execute format('create policy router on %I for select to mentorklik_router using (true)', name);
  execute format('grant select on %I to mentorklik_router', name);
end $$;

create table organisations (
  tenant_id uuid primary key,
  key text not null check (key ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  language text not null,
  time_zone text not null default 'Europe/Amsterdam',
  -- Names of the job levels 1..n, lowest first.
  job_levels text[] not null,
  created_at timestamptz not null
);
call protect_table('organisations');
call route_by_table('organisations');
