-- Secrets with which an identity provider comes in; a new one overlaps with the one it follows.
create table scim_tokens (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by uuid,
  -- Set when another token follows it; null: until it is revoked.
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  -- Requests that may be made at once, as they were at an instant; more come with time.
  allowance real not null,
  allowance_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
call protect_table('scim_tokens');

-- A person as the identity provider knows them; what it says of them is in person_sources.
create table scim_users (
  tenant_id uuid not null,
  person_id uuid not null,
  user_name text not null,
  external_id text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Deleted by the identity provider: the person stays, as somebody who left.
  deleted_at timestamptz,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create unique index scim_users_by_user_name on scim_users (tenant_id, lower(user_name))
  where deleted_at is null;
create index scim_users_by_external_id on scim_users (tenant_id, external_id);
create index scim_users_by_created on scim_users (tenant_id, created_at, person_id)
  where deleted_at is null;
call protect_table('scim_users');
create index person_sources_by_scim_email on person_sources (tenant_id, lower(said ->> 'email'))
  where source = 'scim';

create table scim_groups (
  tenant_id uuid not null references organisations (tenant_id),
  id uuid not null,
  display_name text not null,
  external_id text,
  -- The role that its members hold; set by the organisation, never by the identity provider.
  role text check (role in ('programme_owner', 'ld_administrator', 'auditor')),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index scim_groups_by_display_name on scim_groups (tenant_id, lower(display_name));
create index scim_groups_by_external_id on scim_groups (tenant_id, external_id);
call protect_table('scim_groups');

create table scim_group_members (
  tenant_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, group_id, person_id),
  foreign key (tenant_id, group_id) references scim_groups (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index scim_group_members_by_person on scim_group_members (tenant_id, person_id);
call protect_table('scim_group_members');

-- Where SCIM tells the level: `roles`, or an attribute with its schema's URN; null: the product's own.
alter table people_settings add column scim_level_attribute text;
