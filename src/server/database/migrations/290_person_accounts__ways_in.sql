-- A person comes from a learning platform, by single sign-on or from Teams.
alter table person_accounts drop constraint person_accounts_kind_check;
alter table person_accounts add constraint person_accounts_kind_check
  check (kind in ('lti', 'saml', 'teams'));

-- By what a way in and the organisation's sources mean the same person.
create table linking_settings (
  tenant_id uuid primary key references organisations (tenant_id),
  link_by text not null check (link_by in ('employee_number', 'external_id', 'verified_email')),
  -- Ways in whose e-mail addresses the organisation has verified; the others' never link.
  email_verified_by text[] not null default '{}',
  updated_at timestamptz not null
);
call protect_table('linking_settings');
