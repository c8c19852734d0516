alter table lms_registration_links add column id uuid not null default gen_random_uuid();
alter table lms_registration_links add constraint lms_registration_links_id unique (tenant_id, id);
-- The person who made it; null for an operator's command.
alter table lms_registration_links add column created_by uuid;
alter table lms_registration_links add column revoked_at timestamptz;
-- What came of it.
alter table lms_registration_links add column registration_id uuid;
alter table lms_registration_links add foreign key (tenant_id, registration_id)
  references lms_registrations (tenant_id, id);
