-- Over everything that launches last told of the placement: a launch that tells the same needs not write
-- it again. Null: not known, the next launch writes it.
alter table lms_resource_links add column told_hash bytea;

-- Whoever else changes a placement makes the next launch write it again.
create function forget_told_hash() returns trigger language plpgsql as
  $$ begin new.told_hash := null; return new; end $$;
create trigger lms_resource_links_forget_told_hash before update on lms_resource_links
  for each row when (new.told_hash is not distinct from old.told_hash)
  execute function forget_told_hash();

-- Lets a launch in that tells nothing new, in one statement: claims its nonce and makes the ticket of
-- its person. Times of last use are kept to the minute, so that people who come in together do not wait
-- for each other's rows.
--
-- Returns 'arrived'; 'replayed' where the nonce was claimed before; and 'news' where there is something
-- to be written down first, for which arrive.ts is there: then nothing was done, the nonce is unclaimed.
create function repeat_launch(
  this_tenant uuid,
  this_moment timestamptz,
  this_registration uuid,
  this_nonce text,
  nonce_until timestamptz,
  this_subject text,
  -- What the launch tells of the person, as person_sources keeps it.
  told_of_person jsonb,
  -- Null where the launch names no page of the platform.
  frame_origin text,
  this_deployment text,
  -- Null where the message is about no placement.
  this_link text,
  told_of_link bytea,
  is_graded boolean,
  this_ticket bytea,
  ticket_until timestamptz,
  person_roles text[],
  session_launch jsonb
) returns text language plpgsql as $$
declare
  minute_ago constant timestamptz := this_moment - interval '1 minute';
  who record;
  placed record;
  platform record;
begin
  perform enter_tenant(this_tenant);

  select account.id as account_id, account.person_id, account.last_used_at into who
  from person_accounts account
  join people person on person.tenant_id = account.tenant_id and person.id = account.person_id
  join person_sources source on source.tenant_id = account.tenant_id
    and source.person_id = account.person_id
    and source.source = 'launch' and source.provider = account.provider
  where account.tenant_id = this_tenant and account.kind = 'lti'
    and account.provider = this_registration::text and account.subject = this_subject
    and person.state = 'active' and source.said = told_of_person;
  if not found then return 'news'; end if;

  select registration.last_launch_at into platform
  from lms_registrations registration
  where registration.tenant_id = this_tenant and registration.id = this_registration
    and (frame_origin is null or frame_origin = any (registration.frame_origins));
  if not found then return 'news'; end if;

  if this_link is not null then
    select link.id, link.course_id into placed
    from lms_resource_links link
    join lms_learners learner on learner.tenant_id = link.tenant_id
      and learner.resource_link_id = link.id and learner.person_id = who.person_id
    where link.tenant_id = this_tenant and link.registration_id = this_registration
      and link.deployment_id = this_deployment and link.resource_link_id = this_link
      and link.told_hash = told_of_link and learner.subject = this_subject;
    if not found then return 'news'; end if;
    -- A score that may be queued by it (queue-scores-at-launch.ts).
    if is_graded then
      perform from lms_scores score
      where score.tenant_id = this_tenant and score.person_id = who.person_id
        and (score.state not in ('delivered', 'not_gradable')
          or score.course_id = placed.course_id and not exists (
            select from lms_score_deliveries delivery
            where delivery.tenant_id = this_tenant and delivery.score_id = score.id
              and delivery.resource_link_id = placed.id));
      if found then return 'news'; end if;
    end if;
  end if;

  insert into lms_nonces (tenant_id, registration_id, nonce, expires_at)
  values (this_tenant, this_registration, this_nonce, nonce_until)
  on conflict do nothing;
  if not found then return 'replayed'; end if;

  insert into session_tickets (tenant_id, ticket_hash, person_id, roles, launch, expires_at)
  values (this_tenant, this_ticket, who.person_id, person_roles, session_launch, ticket_until);

  if who.last_used_at < minute_ago then
    update person_accounts set last_used_at = this_moment
    where tenant_id = this_tenant and id = who.account_id;
  end if;
  if platform.last_launch_at is null or platform.last_launch_at < minute_ago then
    update lms_registrations set last_launch_at = this_moment
    where tenant_id = this_tenant and id = this_registration;
  end if;
  -- The placement through which a person came last gets their scores: which one it is must be exact.
  if this_link is not null then
    update lms_learners learner set last_launch_at = this_moment
    where learner.tenant_id = this_tenant and learner.resource_link_id = placed.id
      and learner.person_id = who.person_id
      and (learner.last_launch_at < minute_ago or exists (
        select from lms_learners other
        where other.tenant_id = this_tenant and other.person_id = who.person_id
          and other.resource_link_id <> placed.id
          and other.last_launch_at >= learner.last_launch_at));
  end if;
  return 'arrived';
end $$;
