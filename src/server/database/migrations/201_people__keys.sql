-- lower() is not leakproof: under row-level security PostgreSQL uses no index on it, and looked through
-- everybody. A column of its own is found by its index.
alter table people add column email_key text generated always as (lower(email)) stored;
drop index people_by_email;
create index people_by_email on people (tenant_id, email_key) where email_key is not null;

-- Who waits for a manager who has not come yet; the others need no finding.
drop index people_by_manager_key;
create index people_by_awaited_manager on people (tenant_id, manager_key)
  where manager_key is not null and manager_id is null;
