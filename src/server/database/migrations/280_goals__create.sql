-- What somebody wants to reach in a mentorship, or all of them together: read by its members only.
create table goals (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  -- Whose goal it is; null: of all members together.
  person_id uuid,
  kind text not null
    check (kind in ('skill', 'career', 'network', 'confidence', 'knowledge_transfer', 'other')),
  -- The goal of the catalogue that it began from; null: a free one.
  catalogue_key text,
  title text not null,
  -- Four of the five SMART fields; the fifth, time-bound, is the day below.
  specific text not null default '',
  measurable text not null default '',
  achievable text not null default '',
  relevant text not null default '',
  due_on date,
  priority text not null check (priority in ('high', 'normal', 'low')),
  -- What is counted towards it, and how often; null: nothing is.
  target_count integer check (target_count >= 1),
  target_unit text not null default '',
  counted integer not null default 0 check (counted >= 0),
  state text not null check (state in ('open', 'attained', 'changed', 'dropped')),
  -- A word on how it ended.
  why text not null default '',
  concluded_at timestamptz,
  -- Rises with every change of its words or its end, so that two changes at once are noticed.
  version integer not null default 1,
  changed_by uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  -- The day of which members were told that it nears.
  told_due_on date,
  primary key (tenant_id, id),
  unique (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, changed_by)
    references mentorship_members (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, created_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index goals_by_mentorship on goals (tenant_id, mentorship_id);
create index goals_that_near on goals (tenant_id, due_on) where state = 'open';
call protect_table('goals');

create table goal_milestones (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  goal_id uuid not null,
  position integer not null,
  words text not null,
  due_on date,
  done_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, goal_id, mentorship_id) references goals (tenant_id, id, mentorship_id)
);
create index goal_milestones_by_goal on goal_milestones (tenant_id, goal_id, position);
call protect_table('goal_milestones');

-- How a goal stands, as somebody saw it at one moment.
create table goal_reviews (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  goal_id uuid not null,
  person_id uuid not null,
  standing text not null check (standing in ('on_track', 'slower', 'stuck')),
  words text not null default '',
  reviewed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, goal_id, mentorship_id) references goals (tenant_id, id, mentorship_id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index goal_reviews_by_goal on goal_reviews (tenant_id, goal_id, reviewed_at);
call protect_table('goal_reviews');

-- The newest period after which members were asked to look at their goals.
alter table mentorships add column asked_goal_review integer not null default 0;
