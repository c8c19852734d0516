-- What withTransaction does at its beginning, for functions that are a transaction by themselves: from
-- here to its end only the rows of one organisation are there, under the role that row-level security
-- binds. Statements of a plpgsql function are planned when they run, so those after this one obey it.
create function enter_tenant(tenant uuid) returns void language plpgsql as $$
begin
  perform set_config('role', 'mentorklik_app', true),
    set_config('app.tenant_id', tenant::text, true);
end $$;
