-- Lets in somebody whom no source has told of yet, in one statement: claims the nonce, makes person and
-- account, keeps what the launch tells, and makes the ticket. The columns of the person are worked out
-- by the merge of the people module, where one source speaks alone.
--
-- Returns 'arrived'; 'replayed' where the nonce was claimed before; and 'news' where there is more to be
-- looked at (somebody with that number, who waits for this manager, another key for linking, a placement
-- that is new), for which arrive.ts is there: then nothing was done, the nonce is unclaimed.
create function first_launch(
  this_tenant uuid,
  this_moment timestamptz,
  this_registration uuid,
  this_nonce text,
  nonce_until timestamptz,
  this_subject text,
  -- What account-lock.ts locks: who comes in several windows at once is one person.
  account_key text,
  new_account uuid,
  new_person uuid,
  -- Null where the platform tells none.
  this_number text,
  told_of_person jsonb,
  -- Of people, by name.
  person_columns jsonb,
  -- Of the audit row, and what its hash covers beside the row before and its number; null: no row.
  audit_details jsonb,
  audit_text text,
  -- Null where the launch names no page of the platform.
  frame_origin text,
  this_deployment text,
  -- Null where the message is about no placement.
  this_link text,
  told_of_link bytea,
  this_ticket bytea,
  ticket_until timestamptz,
  person_roles text[],
  session_launch jsonb
) returns text language plpgsql
  set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
  this_email constant text := lower(person_columns ->> 'email');
  platform_launched_at timestamptz;
  placed_id uuid;
  chain record;
  new_hash bytea;
begin
  perform enter_tenant(this_tenant);
  perform pg_advisory_xact_lock(hashtextextended(account_key, 0));

  perform from person_accounts account
  where account.tenant_id = this_tenant and account.kind = 'lti'
    and account.provider = this_registration::text and account.subject = this_subject;
  if found then return 'news'; end if;
  perform from linking_settings linking
  where linking.tenant_id = this_tenant and linking.link_by <> 'employee_number';
  if found then return 'news'; end if;
  perform from people waiting
  where waiting.tenant_id = this_tenant
    and waiting.manager_id is null and waiting.manager_key is not null
    and (waiting.manager_key = this_number or waiting.manager_key = this_email);
  if found then return 'news'; end if;
  select coalesce(registration.last_launch_at, '-infinity') into platform_launched_at
  from lms_registrations registration
  where registration.tenant_id = this_tenant and registration.id = this_registration
    and (frame_origin is null or frame_origin = any (registration.frame_origins));
  if not found then return 'news'; end if;
  if this_link is not null then
    select link.id into placed_id
    from lms_resource_links link
    where link.tenant_id = this_tenant and link.registration_id = this_registration
      and link.deployment_id = this_deployment and link.resource_link_id = this_link
      and link.told_hash = told_of_link;
    if not found then return 'news'; end if;
  end if;
  perform from audit_heads head where head.tenant_id = this_tenant;
  if not found then return 'news'; end if;
  -- Whoever applies changed rules to everybody waits until this is over, as people-settings.ts says.
  perform from people_settings settings where settings.tenant_id = this_tenant for key share;

  insert into lms_nonces (tenant_id, registration_id, nonce, expires_at)
  values (this_tenant, this_registration, this_nonce, nonce_until)
  on conflict do nothing;
  if not found then return 'replayed'; end if;

  insert into people (
    tenant_id, id, employee_number, given_name, family_name, email, language, state, said_by,
    created_at, updated_at)
  select this_tenant, new_person, this_number, told.given_name, told.family_name, told.email,
    told.language, told.state, told.said_by, this_moment, this_moment
  from jsonb_to_record(person_columns) as told (
    given_name text, family_name text, email text, language text, state text, said_by jsonb)
  on conflict (tenant_id, employee_number) do nothing;
  if not found then
    delete from lms_nonces
    where tenant_id = this_tenant and registration_id = this_registration and nonce = this_nonce;
    return 'news';
  end if;
  insert into person_accounts (
    tenant_id, id, person_id, kind, provider, subject, created_at, last_used_at)
  values (this_tenant, new_account, new_person, 'lti', this_registration::text, this_subject,
    this_moment, this_moment);
  insert into person_sources (tenant_id, person_id, source, provider, said, said_at)
  values (this_tenant, new_person, 'launch', this_registration::text, told_of_person, this_moment);
  if this_link is not null then
    insert into lms_learners (tenant_id, resource_link_id, person_id, subject, last_launch_at)
    values (this_tenant, placed_id, new_person, this_subject, this_moment);
  end if;
  insert into session_tickets (tenant_id, ticket_hash, person_id, roles, launch, expires_at)
  values (this_tenant, this_ticket, new_person, person_roles, session_launch, ticket_until);
  if platform_launched_at < this_moment - interval '1 minute' then
    update lms_registrations set last_launch_at = this_moment
    where tenant_id = this_tenant and id = this_registration;
  end if;

  -- As record-audit.ts does it, and last as there: the end of the chain is locked from here on.
  if audit_details is not null then
    select head.sequence + 1 as sequence, head.hash into chain
    from audit_heads head where head.tenant_id = this_tenant for update;
    new_hash := sha256(
      chain.hash || convert_to('[' || chain.sequence || ',' || audit_text, 'UTF8'));
    insert into audit_log (
      tenant_id, sequence, occurred_at, actor_id, action, subject_kind, subject_id, details,
      previous_hash, hash)
    values (this_tenant, chain.sequence, this_moment, null, 'person.changed', 'person',
      new_person::text, audit_details, chain.hash, new_hash);
    update audit_heads set sequence = chain.sequence, hash = new_hash
    where tenant_id = this_tenant;
  end if;
  return 'arrived';
end $$;
