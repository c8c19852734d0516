-- Made by a way in, handed over once for a session.
create table session_tickets (
  tenant_id uuid not null,
  ticket_hash bytea not null,
  person_id uuid not null,
  roles text[] not null,
  launch jsonb,
  expires_at timestamptz not null,
  primary key (tenant_id, ticket_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call protect_table('session_tickets');

create table sessions (
  tenant_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  roles text[] not null,
  -- What the way in told: return address, locale, resource link.
  launch jsonb,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index sessions_by_person on sessions (tenant_id, person_id);
call protect_table('sessions');
