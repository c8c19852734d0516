create table lms_registrations (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  family text,
  authorization_endpoint text not null,
  token_endpoint text not null,
  -- The audience the platform wants in client assertions; null: its token endpoint.
  token_audience text,
  jwks_uri text not null,
  scopes text[] not null,
  -- Origins seen in signed launches that may frame the tool, beside the platform's own endpoints.
  frame_origins text[] not null default '{}',
  is_enabled boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_launch_at timestamptz,
  last_score_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, issuer, client_id)
);
create index lms_registrations_by_issuer on lms_registrations (issuer, client_id);
call protect_table('lms_registrations');
call route_by_table('lms_registrations');

create table lms_deployments (
  tenant_id uuid not null,
  registration_id uuid not null,
  deployment_id text not null,
  status text not null check (status in ('active', 'pending', 'disabled')),
  created_at timestamptz not null,
  primary key (tenant_id, registration_id, deployment_id),
  foreign key (tenant_id, registration_id) references lms_registrations (tenant_id, id)
    on delete cascade
);
call protect_table('lms_deployments');
call route_by_table('lms_deployments');

-- One-time links with which a platform registers this tool by itself.
create table lms_registration_links (
  tenant_id uuid not null references organisations (tenant_id),
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash)
);
call protect_table('lms_registration_links');

-- Nonces that a launch has used; a second insert of the same one is a replay.
create table lms_nonces (
  tenant_id uuid not null,
  registration_id uuid not null,
  nonce text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, registration_id, nonce)
);
create index lms_nonces_by_expiry on lms_nonces (tenant_id, expires_at);
call protect_table('lms_nonces');

-- Keys that sign for the tool. They belong to the installation: its own tenant, not a customer's.
create table lms_signing_keys (
  tenant_id uuid not null,
  kid text not null,
  private_jwk_sealed bytea not null,
  public_jwk jsonb not null,
  created_at timestamptz not null,
  signs_from timestamptz not null,
  published_until timestamptz,
  primary key (tenant_id, kid)
);
call protect_table('lms_signing_keys');
