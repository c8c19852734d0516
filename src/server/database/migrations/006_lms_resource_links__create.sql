-- A placement of the tool in a course, with the grade service that its launches told.
create table lms_resource_links (
  tenant_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  deployment_id text not null,
  resource_link_id text not null,
  context_id text,
  title text,
  line_item_url text,
  line_items_url text,
  grade_scopes text[] not null default '{}',
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, registration_id, deployment_id, resource_link_id),
  foreign key (tenant_id, registration_id) references lms_registrations (tenant_id, id)
    on delete cascade
);
call protect_table('lms_resource_links');

-- Who came through which placement, under which subject: where their score goes.
create table lms_learners (
  tenant_id uuid not null,
  resource_link_id uuid not null,
  person_id uuid not null,
  subject text not null,
  last_launch_at timestamptz not null,
  primary key (tenant_id, resource_link_id, person_id),
  foreign key (tenant_id, resource_link_id) references lms_resource_links (tenant_id, id)
    on delete cascade,
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index lms_learners_by_person on lms_learners (tenant_id, person_id);
call protect_table('lms_learners');

create table lms_scores (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  course_id text not null,
  -- Null where the person never came through a graded placement.
  resource_link_id uuid,
  score_given integer not null,
  state text not null check (state in ('none', 'waiting', 'delivered', 'not_gradable', 'failed')),
  attempts integer not null default 0,
  sent_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, course_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call protect_table('lms_scores');
