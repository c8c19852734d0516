-- The roles that a person holds by the groups of the identity provider.
create function roles_by_groups(this_tenant uuid, this_person uuid) returns setof text
language sql stable as $$
  select distinct scim_group.role
  from scim_group_members member
  join scim_groups scim_group on scim_group.tenant_id = member.tenant_id
    and scim_group.id = member.group_id
  where member.tenant_id = this_tenant and member.person_id = this_person
    and scim_group.role is not null
$$;

-- Exchanges a ticket for a session, in one statement: the ticket is gone, whatever comes of it.
-- Returns whether there is a session now: not where the ticket is unknown, used or too old, or its
-- person has left. The session's roles are those that the way in told and those by groups.
create function redeem_ticket(
  this_tenant uuid,
  this_moment timestamptz,
  this_ticket bytea,
  new_session uuid,
  new_token bytea,
  session_until timestamptz
) returns boolean language plpgsql
  set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
begin
  perform enter_tenant(this_tenant);
  with came as (
    delete from session_tickets ticket
    where ticket.tenant_id = this_tenant and ticket.ticket_hash = this_ticket
    returning ticket.person_id, ticket.roles, ticket.launch, ticket.expires_at
  )
  insert into sessions
    (tenant_id, id, token_hash, person_id, roles, launch, created_at, expires_at)
  select this_tenant, new_session, new_token, came.person_id,
    came.roles || array(
      select role from roles_by_groups(this_tenant, came.person_id) role
      where role <> all (came.roles)),
    came.launch, this_moment, session_until
  from came
  where came.expires_at > this_moment and (
    select person.state from people person
    where person.tenant_id = this_tenant and person.id = came.person_id) = 'active';
  return found;
end $$;
