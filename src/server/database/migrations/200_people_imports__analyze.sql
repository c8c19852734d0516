-- Rows that were written in bulk are unknown to the planner until statistics are made of them: it
-- takes them for a handful and compares each with each. Only a table's owner may make them.
create function analyze_import_rows() returns void language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  analyze people_import_rows;
end $$;
revoke execute on function analyze_import_rows() from public;
grant execute on function analyze_import_rows() to mentorklik_app;

create function analyze_people() returns void language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  analyze people, person_sources;
end $$;
revoke execute on function analyze_people() from public;
grant execute on function analyze_people() to mentorklik_app;
