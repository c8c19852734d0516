-- An offer may become another person's, where two people turned out to be one: what it copies of its
-- mentor follows then, too.
create trigger copy_new_person before update of person_id on mentor_registrations
  for each row when (old.person_id <> new.person_id) execute function copy_person();

create function follow_new_mentor() returns trigger language plpgsql as $$
begin
  perform refresh_mentor_words(new);
  return null;
end $$;
create trigger follow_new_mentor after update of person_id on mentor_registrations
  for each row when (old.person_id <> new.person_id) execute function follow_new_mentor();
