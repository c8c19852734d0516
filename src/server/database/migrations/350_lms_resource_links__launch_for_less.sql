-- As before, without waiting for the disk; 'stranger' is returned where nobody has come by this subject.
--
-- A launch that repeats what is known writes a nonce, a ticket that lives a minute, and times of last
-- use. Where the database's machine fails within the fraction of a second before they are on its disk,
-- the browser's ticket is refused and the person opens the tool again; nothing that anybody was told is
-- lost, because every later commit that waits takes these with it. A product that is killed loses
-- nothing: what is committed is the database's. A nonce that is lost with its machine lets nobody in
-- without the cookie of the browser that it belongs to, for ten minutes.
-- Nonces are looked up by their key, and those that have expired are deleted once an hour.
drop index lms_nonces_by_expiry;

create or replace function repeat_launch(
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
) returns text language plpgsql
  set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
  minute_ago constant timestamptz := this_moment - interval '1 minute';
  who record;
  placed record;
begin
  perform set_config('role', 'mentorklik_app', true),
    set_config('app.tenant_id', this_tenant::text, true),
    set_config('synchronous_commit', 'off', true);

  select account.id as account_id, account.person_id, account.last_used_at,
    (select person.state from people person
      where person.tenant_id = this_tenant and person.id = account.person_id) as state,
    (select source.said from person_sources source
      where source.tenant_id = this_tenant and source.person_id = account.person_id
        and source.source = 'launch' and source.provider = account.provider) as said,
    -- Null where the page that shows the tool is not known yet.
    (select coalesce(registration.last_launch_at, '-infinity') from lms_registrations registration
      where registration.tenant_id = this_tenant and registration.id = this_registration
        and (frame_origin is null or frame_origin = any (registration.frame_origins))
    ) as platform_launched_at
    into who
  from person_accounts account
  where account.tenant_id = this_tenant and account.kind = 'lti'
    and account.provider = this_registration::text and account.subject = this_subject;
  if not found then return 'stranger'; end if;
  if who.state <> 'active' or who.said is distinct from told_of_person
    or who.platform_launched_at is null then return 'news';
  end if;

  if this_link is not null then
    select link.id, link.course_id,
      (select learner.last_launch_at from lms_learners learner
        where learner.tenant_id = this_tenant and learner.resource_link_id = link.id
          and learner.person_id = who.person_id and learner.subject = this_subject) as launched_at,
      (select max(other.last_launch_at) from lms_learners other
        where other.tenant_id = this_tenant and other.person_id = who.person_id
          and other.resource_link_id <> link.id) as elsewhere_at
      into placed
    from lms_resource_links link
    where link.tenant_id = this_tenant and link.registration_id = this_registration
      and link.deployment_id = this_deployment and link.resource_link_id = this_link
      and link.told_hash = told_of_link;
    if not found or placed.launched_at is null then return 'news'; end if;
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
  if who.platform_launched_at < minute_ago then
    update lms_registrations set last_launch_at = this_moment
    where tenant_id = this_tenant and id = this_registration;
  end if;
  if this_link is not null then
    -- The placement through which a person came last gets their scores: which one it is must be exact.
    if placed.launched_at < minute_ago or placed.elsewhere_at >= placed.launched_at then
      update lms_learners set last_launch_at = this_moment
      where tenant_id = this_tenant and resource_link_id = placed.id and person_id = who.person_id;
    end if;
  end if;
  return 'arrived';
end $$;
