-- A score on its way to one placement's gradebook. A course may have activities of its own in several
-- contexts, each with its own column.
create table lms_score_deliveries (
  tenant_id uuid not null,
  score_id uuid not null,
  resource_link_id uuid not null,
  state text not null check (state in ('waiting', 'delivered', 'not_gradable', 'failed')),
  -- Why it is not delivered, as a code that has words, and what the platform or the network said.
  problem text,
  detail text,
  -- Tries since it was last queued.
  attempts integer not null default 0,
  -- The timestamp it was sent with: a later one has to be later, in whole seconds.
  sent_at timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, score_id, resource_link_id),
  foreign key (tenant_id, score_id) references lms_scores (tenant_id, id) on delete cascade,
  foreign key (tenant_id, resource_link_id) references lms_resource_links (tenant_id, id)
    on delete cascade
);
create index lms_score_deliveries_by_link on lms_score_deliveries (tenant_id, resource_link_id);
call protect_table('lms_score_deliveries');

alter table lms_scores no force row level security;
alter table lms_resource_links no force row level security;
alter table lms_score_deliveries no force row level security;
insert into lms_score_deliveries
  (tenant_id, score_id, resource_link_id, state, detail, attempts, sent_at, updated_at)
select score.tenant_id, score.id, link.id, score.state, score.last_error, score.attempts,
  score.sent_at, score.updated_at
from lms_scores score
join lms_resource_links link
  on link.tenant_id = score.tenant_id and link.id = score.resource_link_id
where score.state <> 'none';
-- Never tried, so it had no placement yet: the next launch finds one.
update lms_scores score set state = 'none'
where state = 'waiting' and not exists (
  select from lms_score_deliveries delivery
  where delivery.tenant_id = score.tenant_id and delivery.score_id = score.id);
alter table lms_scores force row level security;
alter table lms_resource_links force row level security;
alter table lms_score_deliveries force row level security;

alter table lms_scores drop column resource_link_id;
alter table lms_scores drop column attempts;
alter table lms_scores drop column sent_at;
-- Of the delivery that fares worst; the state is.
alter table lms_scores add column problem text;
alter table lms_scores rename column last_error to detail;

-- The columns that this product found or made in a context's gradebook, one for each course.
create table lms_line_items (
  tenant_id uuid not null,
  registration_id uuid not null,
  line_items_url text not null,
  course_id text not null,
  -- Null while somebody looks for it, which nobody else does before `sought_until`.
  url text,
  sought_until timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, registration_id, line_items_url, course_id),
  foreign key (tenant_id, registration_id) references lms_registrations (tenant_id, id)
    on delete cascade
);
call protect_table('lms_line_items');

-- A platform that asked to wait is sent no score before this instant.
alter table lms_registrations add column scores_paused_until timestamptz;
