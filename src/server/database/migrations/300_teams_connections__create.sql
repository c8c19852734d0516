-- How an organisation's people come in from Microsoft Teams: one connection for each organisation.
create table teams_connections (
  tenant_id uuid not null references organisations (tenant_id),
  -- Also the id of the Teams app, so that the app's own address tells whose it is.
  id uuid not null,
  -- The organisation's directory at Entra: tokens of every other one are refused.
  directory_id uuid not null,
  -- The app registration at Entra, for which tokens are made out.
  client_id uuid not null,
  is_enabled boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_sign_in_at timestamptz,
  -- Why somebody was not let in last, by its code; nothing about the person.
  last_refusal text,
  last_refusal_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id)
);
call protect_table('teams_connections');
call route_by_table('teams_connections');
