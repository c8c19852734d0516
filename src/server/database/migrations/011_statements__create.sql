-- The embedded record store.
create table statements (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  -- Orders statements stored in the same millisecond.
  sequence bigint generated always as identity,
  stored timestamptz not null,
  timestamp timestamptz not null,
  verb_id text not null,
  -- Id of the object when it is an activity.
  activity_id text,
  -- Inverse functional identifier of the actor, as `account:<homePage>|<name>` or `mbox:…`.
  actor_key text not null,
  registration uuid,
  is_voided boolean not null default false,
  statement jsonb not null,
  primary key (tenant_id, id)
);
create index statements_by_stored on statements (tenant_id, stored, sequence);
create index statements_by_verb on statements (tenant_id, verb_id, stored);
create index statements_by_activity on statements (tenant_id, activity_id, stored);
create index statements_by_actor on statements (tenant_id, actor_key, stored);
call protect_table('statements');
grant usage on sequence statements_sequence_seq to mentorklik_app;

-- Who a pseudonym in statements stands for; dropping the row erases the person from every store.
create table statement_actors (
  tenant_id uuid not null,
  person_id uuid not null,
  account_name uuid not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, account_name),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call protect_table('statement_actors');

-- Keys with which others read and write the embedded record store (HTTP Basic).
create table record_store_keys (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  name text not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
call protect_table('record_store_keys');

-- Record stores of the organisation, to which statements are forwarded.
create table record_stores (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  name text not null,
  endpoint text not null,
  username text not null,
  password_sealed bytea not null,
  version text not null check (version in ('1.0.3', '2.0.0')),
  is_enabled boolean not null,
  last_delivered_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
call protect_table('record_stores');

-- The outbox: one row per statement and record store, until it is delivered or given up.
create table statement_deliveries (
  tenant_id uuid not null,
  record_store_id uuid not null,
  statement_id uuid not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, record_store_id, statement_id),
  foreign key (tenant_id, record_store_id) references record_stores (tenant_id, id)
    on delete cascade,
  foreign key (tenant_id, statement_id) references statements (tenant_id, id)
);
create index statement_deliveries_waiting on statement_deliveries
  (tenant_id, record_store_id, next_attempt_at) where state = 'waiting';
call protect_table('statement_deliveries');
