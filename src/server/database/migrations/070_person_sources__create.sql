-- What each source told of a person last; `people` holds what follows from all of them.
create table person_sources (
  tenant_id uuid not null,
  person_id uuid not null,
  source text not null check (source in ('manual', 'scim', 'csv', 'roster', 'launch')),
  -- Which one of its kind: the registration for launches and rosters; empty where there is but one.
  provider text not null default '',
  -- By attribute, only what the source told: names, email, … and jobLevel as the source calls it.
  said jsonb not null,
  -- When it last told something else than before.
  said_at timestamptz not null,
  primary key (tenant_id, person_id, source, provider),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index person_sources_by_source on person_sources (tenant_id, source, provider);
call protect_table('person_sources');

-- By attribute, the source whose word counts.
alter table people add column said_by jsonb not null default '{}';
-- How that source names the manager, so that one who is told of later is still found.
alter table people add column manager_key text;
create index people_by_manager_key on people (tenant_id, manager_key)
  where manager_key is not null;

-- How an organisation makes one person of what several sources tell.
create table people_settings (
  tenant_id uuid primary key references organisations (tenant_id),
  -- Sources, strongest first; and by attribute where it differs.
  source_order text[] not null,
  attribute_orders jsonb not null default '{}',
  -- From a source's word for a level, or from the job title, to the organisation's own scale.
  level_rules jsonb not null default '[]',
  updated_at timestamptz not null
);
call protect_table('people_settings');

-- People who are there already: told by HR where anything is known that only HR tells, else by the
-- platform they came in through.
insert into person_sources (tenant_id, person_id, source, said, said_at)
select p.tenant_id, p.id, 'csv',
  jsonb_strip_nulls(jsonb_build_object(
    'names', jsonb_build_object('given', p.given_name, 'family', p.family_name),
    'email', p.email, 'department', p.department, 'division', p.division,
    'country', p.country, 'location', p.location, 'jobTitle', p.job_title,
    'jobLevel', case when p.job_level is null then null
      else jsonb_build_array(p.job_level::text) end,
    'manager', (select m.employee_number from people m
      where m.tenant_id = p.tenant_id and m.id = p.manager_id),
    'language', p.language, 'timeZone', p.time_zone, 'startDate', p.start_date)),
  p.updated_at
from people p
where coalesce(p.department, p.division, p.country, p.location, p.job_title, p.time_zone,
  p.job_level::text, p.manager_id::text, p.start_date::text) is not null;

insert into person_sources (tenant_id, person_id, source, provider, said, said_at)
select p.tenant_id, p.id, 'launch', a.provider,
  jsonb_strip_nulls(jsonb_build_object(
    'names', jsonb_build_object('given', p.given_name, 'family', p.family_name),
    'email', p.email, 'language', p.language)),
  a.last_used_at
from people p
join person_accounts a on a.tenant_id = p.tenant_id and a.person_id = p.id and a.kind = 'lti'
where not exists (select from person_sources s
  where s.tenant_id = p.tenant_id and s.person_id = p.id)
on conflict do nothing;

update people p set
  manager_key = (select said ->> 'manager' from person_sources s
    where s.tenant_id = p.tenant_id and s.person_id = p.id and s.source = 'csv'),
  said_by = coalesce((select jsonb_object_agg(key, s.source)
    from person_sources s, jsonb_object_keys(s.said) as key
    where s.tenant_id = p.tenant_id and s.person_id = p.id), '{}');
