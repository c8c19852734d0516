-- By which people are put in order: last name first, without capitals and accents. The database's own
-- unaccent may change with its dictionary and is not taken for a generated column; this one names it.
create function folded(text) returns text language sql immutable parallel safe
set search_path = public, pg_temp as
$$ select lower(unaccent('unaccent', $1)) $$;

alter table people add column name_key text collate "C" generated always as (
  folded(coalesce(nullif(trim(family_name || ' ' || given_name), ''), email, ''))) stored;
create index people_by_name on people (tenant_id, name_key, id);

-- The words of people's names. Under row-level security only comparisons that cannot leak use an
-- index: a word's beginning is a range of this one.
create table person_words (
  tenant_id uuid not null,
  word text collate "C" not null,
  person_id uuid not null,
  primary key (tenant_id, word, person_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id) on delete cascade
);
create index person_words_by_person on person_words (tenant_id, person_id);

-- Triggers on whole statements, so that a file of many people costs one change of words a batch.
create function add_person_words() returns trigger language plpgsql as $$
begin
  insert into person_words (tenant_id, word, person_id)
  select p.tenant_id, w.word, p.id from told p,
    words_of(p.given_name || ' ' || p.family_name) as w (word)
    where p.given_name <> '' or p.family_name <> '';
  return null;
end $$;
create trigger add_person_words after insert on people
  referencing new table as told for each statement execute function add_person_words();

create function renew_person_words() returns trigger language plpgsql as $$
declare changed uuid[];
begin
  select array_agg(t.id) into changed
    from told t join known k on k.tenant_id = t.tenant_id and k.id = t.id
    where (k.given_name, k.family_name) is distinct from (t.given_name, t.family_name);
  if changed is null then return null; end if;
  delete from person_words where tenant_id = current_tenant() and person_id = any(changed);
  insert into person_words (tenant_id, word, person_id)
  select p.tenant_id, w.word, p.id from told p,
    words_of(p.given_name || ' ' || p.family_name) as w (word)
    where p.id = any(changed);
  return null;
end $$;
create trigger renew_person_words after update on people
  referencing old table as known new table as told
  for each statement execute function renew_person_words();

-- People who were there before. Row-level security binds the owner of a table too.
alter table people no force row level security;
insert into person_words (tenant_id, word, person_id)
select p.tenant_id, w.word, p.id from people p,
  words_of(p.given_name || ' ' || p.family_name) as w (word);
alter table people force row level security;
call protect_table('person_words');
