-- An organisation's own single sign-on. Keys are this product's, one pair to sign what it asks and one
-- that assertions are encrypted to.
create table saml_connections (
  tenant_id uuid primary key references organisations (tenant_id),
  signing_key_sealed bytea not null,
  signing_certificate text not null,
  decryption_key_sealed bytea not null,
  decryption_certificate text not null,
  -- What the identity provider's metadata told; null until it was read.
  entity_id text,
  sign_in_address text,
  sign_in_binding text check (sign_in_binding in ('redirect', 'post')),
  logout_address text,
  certificates text[] not null default '{}',
  metadata_url text,
  metadata_read_at timestamptz,
  metadata_until timestamptz,
  is_enabled boolean not null default false,
  may_start_at_provider boolean not null default false,
  wants_response_signed boolean not null default false,
  may_add_people boolean not null default true,
  -- By part, the attribute that tells it where it is not one of the usual names.
  attributes jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_sign_in_at timestamptz,
  last_problem text,
  last_problem_at timestamptz,
  last_problem_correlation_id text,
  -- What the last sign-in sent, for administrators who map attributes; kept for a day.
  preview_sealed bytea,
  preview_at timestamptz
);
call protect_table('saml_connections');

-- What was asked of the identity provider and has not been answered; taken out by the answer.
create table saml_requests (
  tenant_id uuid not null references saml_connections (tenant_id) on delete cascade,
  request_id text not null,
  -- Of the cookie of the browser that asked: no other may bring the answer.
  browser_hash bytea not null,
  return_to text not null,
  is_test boolean not null,
  expires_at timestamptz not null,
  primary key (tenant_id, request_id)
);
create index saml_requests_by_expiry on saml_requests (tenant_id, expires_at);
call protect_table('saml_requests');

-- Assertions that were taken, for as long as one could be taken again.
create table saml_assertions (
  tenant_id uuid not null references saml_connections (tenant_id) on delete cascade,
  assertion_hash bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, assertion_hash)
);
create index saml_assertions_by_expiry on saml_assertions (tenant_id, expires_at);
call protect_table('saml_assertions');

-- Roles by groups that the identity provider names at sign-in and SCIM does not tell of.
create table saml_group_roles (
  tenant_id uuid not null references saml_connections (tenant_id) on delete cascade,
  group_name text not null,
  role text not null check (role in ('programme_owner', 'ld_administrator', 'auditor')),
  primary key (tenant_id, group_name)
);
call protect_table('saml_group_roles');
