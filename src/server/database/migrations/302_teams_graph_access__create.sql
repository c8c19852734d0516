-- What the product may do for an organisation at Microsoft Graph, and the secret of the app
-- registration that it does it with. Apart from the connection, which is read across organisations.
create table teams_graph_access (
  tenant_id uuid not null,
  connection_id uuid not null,
  client_secret_sealed bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_sent_at timestamptz,
  -- Why the last one was not sent, by its code; nothing about the person.
  last_problem text,
  last_problem_at timestamptz,
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id) references teams_connections (tenant_id, id)
    on delete cascade
);
call protect_table('teams_graph_access');
