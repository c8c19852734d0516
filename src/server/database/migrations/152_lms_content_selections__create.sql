-- What somebody who builds a course at a platform was sent here to choose (Deep Linking 2.0 §4.4).
create table lms_content_selections (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  registration_id uuid not null,
  deployment_id text not null,
  -- `deep_linking_settings` of the launch, in the library's words.
  settings jsonb not null,
  -- What was chosen, and the secret with which the browser has it given back.
  answer jsonb,
  return_ticket_hash bytea,
  return_ticket_expires_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, registration_id) references lms_registrations (tenant_id, id)
    on delete cascade
);
create index lms_content_selections_by_ticket
  on lms_content_selections (tenant_id, return_ticket_hash) where return_ticket_hash is not null;
call protect_table('lms_content_selections');

-- Whose course result somebody was sent here to look at (Submission Review 1.0 §4).
create table lms_submission_reviews (
  tenant_id uuid not null,
  id uuid not null,
  reviewer_id uuid not null,
  -- Null where the platform's learner never came here.
  learner_id uuid,
  -- Null where the gradebook's column belongs to no course of the product.
  course_id text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, reviewer_id) references people (tenant_id, id),
  foreign key (tenant_id, learner_id) references people (tenant_id, id)
);
call protect_table('lms_submission_reviews');
