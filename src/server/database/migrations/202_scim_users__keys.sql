-- What identity providers look up at every turn; see 201 for why it takes columns.
alter table scim_users add column user_name_key text generated always as (lower(user_name)) stored;
drop index scim_users_by_user_name;
create unique index scim_users_by_user_name on scim_users (tenant_id, user_name_key)
  where deleted_at is null;

alter table scim_groups
  add column display_name_key text generated always as (lower(display_name)) stored;
drop index scim_groups_by_display_name;
create unique index scim_groups_by_display_name on scim_groups (tenant_id, display_name_key);

alter table person_sources add column scim_email_key text
  generated always as (case when source = 'scim' then lower(said ->> 'email') end) stored;
drop index person_sources_by_scim_email;
create index person_sources_by_scim_email on person_sources (tenant_id, scim_email_key)
  where scim_email_key is not null;
