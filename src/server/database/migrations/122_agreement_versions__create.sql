-- The agreement of a mentorship, every version of it: what was signed is never rewritten.
create table agreement_versions (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  version integer not null,
  terms jsonb not null,
  -- Null for the first, which comes from the programme's template.
  written_by uuid,
  written_at timestamptz not null,
  primary key (tenant_id, mentorship_id, version),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id),
  foreign key (tenant_id, mentorship_id, written_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('agreement_versions');

create table agreement_signatures (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  version integer not null,
  person_id uuid not null,
  signed_at timestamptz not null,
  primary key (tenant_id, mentorship_id, version, person_id),
  foreign key (tenant_id, mentorship_id, version)
    references agreement_versions (tenant_id, mentorship_id, version),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('agreement_signatures');
