-- When a launch was first verified by the registration's keys. Of registrations of one client that lead
-- to different platforms the one that was confirmed first is meant where nothing else tells.
alter table lms_registrations add column confirmed_at timestamptz;

alter table lms_registrations no force row level security;
update lms_registrations set confirmed_at = created_at where last_launch_at is not null;
alter table lms_registrations force row level security;

-- Every way in writes the last launch. Other addresses have to be proved anew.
create function confirm_registration() returns trigger language plpgsql as $$
begin
  if (new.jwks_uri, new.authorization_endpoint, new.id_token_algorithm)
    is distinct from (old.jwks_uri, old.authorization_endpoint, old.id_token_algorithm)
  then
    new.confirmed_at := null;
  elsif new.confirmed_at is null and new.last_launch_at is distinct from old.last_launch_at then
    new.confirmed_at := new.last_launch_at;
  end if;
  return new;
end $$;
create trigger lms_registrations_confirm before update on lms_registrations
  for each row execute function confirm_registration();
