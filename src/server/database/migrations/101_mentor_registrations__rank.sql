-- What the ranking reads of a registration.
alter table mentor_registrations
  -- Where the registration stands in the draw that picks whom a long list begins with.
  add column lot integer not null default floor(random() * 2147483647)::integer,
  -- How often the mentor stood in a list; each day counts for a little less than the next.
  add column impressions real not null default 0,
  -- Seats that are promised to somebody from the waiting list, and how many wait.
  add column held_seats integer not null default 0,
  add column waiting_requests integer not null default 0,
  -- What the ranking reads of the person, copied so that a list is made from this table alone.
  add column is_person_active boolean not null default false,
  add column job_level integer,
  add column department text,
  add column division text,
  add column country text,
  add column start_date date,
  add column time_zone text;
alter table mentor_registrations add constraint mentor_registrations_promises
  check (held_seats >= 0 and waiting_requests >= 0 and taken_seats + held_seats <= capacity);
-- Under row-level security an index on an array is never used: mentor_topics takes its place.
drop index mentor_registrations_by_topic;
create index mentor_registrations_by_lot on mentor_registrations (tenant_id, programme_id, lot)
  where state = 'active';
create index mentor_registrations_by_person on mentor_registrations (tenant_id, person_id);
create index mentor_registrations_by_department on mentor_registrations
  (tenant_id, programme_id, department) where state = 'active';
create index mentor_registrations_by_country on mentor_registrations
  (tenant_id, programme_id, country) where state = 'active';

-- Whether somebody who asks now gets a seat: none is promised away, and nobody waits before them.
create function has_free_seat(registration mentor_registrations) returns boolean
language sql immutable as
$$ select registration.taken_seats + registration.held_seats < registration.capacity
  and registration.waiting_requests = 0 $$;

-- The mentors of each topic: those who can be found, each topic they offer and the broader ones.
create table mentor_topics (
  tenant_id uuid not null,
  programme_id uuid not null,
  topic_id text not null,
  -- The mentor offers a narrower topic of this one.
  is_broader boolean not null,
  registration_id uuid not null,
  is_free boolean not null,
  lot integer not null,
  primary key (tenant_id, registration_id, topic_id, is_broader),
  foreign key (tenant_id, registration_id) references mentor_registrations (tenant_id, id)
    on delete cascade
);
create index mentor_topics_by_topic on mentor_topics
  (tenant_id, programme_id, topic_id, is_broader, is_free, lot, registration_id);

-- The words by which a mentor is found, and those by which a topic is. "C" orders by bytes, so that
-- the beginning of a word is a range of the index.
create table mentor_words (
  tenant_id uuid not null,
  word text collate "C" not null,
  registration_id uuid not null,
  primary key (tenant_id, word, registration_id),
  foreign key (tenant_id, registration_id) references mentor_registrations (tenant_id, id)
    on delete cascade
);
create index mentor_words_by_registration on mentor_words (tenant_id, registration_id);

create table topic_words (
  tenant_id uuid not null,
  word text collate "C" not null,
  topic_id text not null,
  primary key (tenant_id, word, topic_id),
  foreign key (tenant_id, topic_id) references topics (tenant_id, id)
);
call protect_table('topic_words');

-- Words of a text without capitals and accents, each once.
create function words_of(text) returns setof text language sql stable as
$$ select distinct word from regexp_split_to_table(
    lower(unaccent($1)), '[][[:space:].,;:!?()"''’‘“”„«»…/|&+*=<>@#_–—-]+') as word
  where length(word) between 2 and 40 $$;

-- Makes the rows of mentor_topics of a registration anew.
create function refresh_mentor_topics(registration mentor_registrations) returns void
language plpgsql as $$
begin
  delete from mentor_topics
    where tenant_id = registration.tenant_id and registration_id = registration.id;
  if registration.state <> 'active' then return; end if;
  insert into mentor_topics
    (tenant_id, programme_id, topic_id, is_broader, registration_id, is_free, lot)
  select registration.tenant_id, registration.programme_id, topic_id, is_broader, registration.id,
      has_free_seat(registration), registration.lot
    from (
      select unnest(registration.topics) as topic_id, false as is_broader
      union
      select parent_id, true from topics
        where tenant_id = registration.tenant_id and id = any(registration.topics)
          and parent_id is not null
    ) as offered;
end $$;

-- Makes the rows of mentor_words of a registration anew, from the mentor's words and HR's.
create function refresh_mentor_words(registration mentor_registrations) returns void
language plpgsql as $$
begin
  delete from mentor_words
    where tenant_id = registration.tenant_id and registration_id = registration.id;
  if registration.state <> 'active' then return; end if;
  insert into mentor_words (tenant_id, word, registration_id)
  select registration.tenant_id, word, registration.id
    from (
      select words_of(concat_ws(' ', given_name, family_name, job_title, department, location)) as word
        from people where tenant_id = registration.tenant_id and id = registration.person_id
      union
      -- Of the mentor's text without the small words that stand in every one.
      select word from words_of(registration.about) as word where length(word) > 3
    ) as said;
end $$;

-- Triggers, so that whoever writes a registration or a person, what is copied follows in the same
-- transaction.
create function copy_person() returns trigger language plpgsql as $$
begin
  select person.state = 'active', person.job_level, person.department, person.division, person.country,
      person.start_date, person.time_zone
    into new.is_person_active, new.job_level, new.department, new.division, new.country,
      new.start_date, new.time_zone
    from people person where person.tenant_id = new.tenant_id and person.id = new.person_id;
  return new;
end $$;
create trigger copy_person before insert on mentor_registrations
  for each row execute function copy_person();

create function follow_mentor_registration() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform refresh_mentor_topics(new);
    perform refresh_mentor_words(new);
    return null;
  end if;
  if old.state <> new.state or old.topics <> new.topics then
    perform refresh_mentor_topics(new);
  elsif has_free_seat(old) <> has_free_seat(new) then
    update mentor_topics set is_free = has_free_seat(new)
      where tenant_id = new.tenant_id and registration_id = new.id;
  end if;
  if old.state <> new.state or old.about <> new.about then
    perform refresh_mentor_words(new);
  end if;
  return null;
end $$;
create trigger follow_mentor_registration after insert or update on mentor_registrations
  for each row execute function follow_mentor_registration();

create function follow_person() returns trigger language plpgsql as $$
begin
  update mentor_registrations set is_person_active = new.state = 'active', job_level = new.job_level,
      department = new.department, division = new.division, country = new.country,
      start_date = new.start_date, time_zone = new.time_zone
    where tenant_id = new.tenant_id and person_id = new.id;
  perform refresh_mentor_words(registration) from mentor_registrations as registration
    where tenant_id = new.tenant_id and person_id = new.id;
  return null;
end $$;
create trigger follow_person after update on people for each row
  when ((old.given_name, old.family_name, old.job_title, old.department, old.location, old.state,
      old.job_level, old.division, old.country, old.start_date, old.time_zone)
    is distinct from (new.given_name, new.family_name, new.job_title, new.department, new.location,
      new.state, new.job_level, new.division, new.country, new.start_date, new.time_zone))
  execute function follow_person();

-- Registrations that were there before. Row-level security binds the owner of a table too.
alter table mentor_registrations no force row level security;
alter table people no force row level security;
alter table topics no force row level security;
update mentor_registrations offer set is_person_active = person.state = 'active',
    job_level = person.job_level, department = person.department, division = person.division,
    country = person.country, start_date = person.start_date, time_zone = person.time_zone
  from people person where person.tenant_id = offer.tenant_id and person.id = offer.person_id;
select refresh_mentor_topics(registration), refresh_mentor_words(registration)
  from mentor_registrations as registration;
alter table topics force row level security;
alter table people force row level security;
alter table mentor_registrations force row level security;
call protect_table('mentor_topics');
call protect_table('mentor_words');

-- How often the mentors of a programme were shown, on average.
create table programme_exposures (
  tenant_id uuid not null,
  programme_id uuid not null,
  mean_impressions real not null,
  counted_at timestamptz not null,
  primary key (tenant_id, programme_id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
call protect_table('programme_exposures');

-- Each list of mentors that somebody saw, with what decided its order, for "why did I see this?".
create table mentor_lists (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  programme_id uuid not null,
  -- The same list, looked at again on the same day, is one.
  digest text not null,
  policy_version text not null,
  rules_version integer not null,
  seed text not null,
  -- Weights, gap, mean impressions, what was looked for, and the place of the first.
  inputs jsonb not null,
  -- Registration and points of each mentor, in the order shown.
  entries jsonb not null,
  shown_at timestamptz not null,
  counted_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, programme_id, digest),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id)
);
create index mentor_lists_by_person on mentor_lists (tenant_id, person_id, shown_at);
create index mentor_lists_to_count on mentor_lists (tenant_id, shown_at) where counted_at is null;
create index mentor_lists_by_age on mentor_lists (tenant_id, shown_at);
call protect_table('mentor_lists');
