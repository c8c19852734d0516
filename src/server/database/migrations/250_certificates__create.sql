-- What a person has to show for a mentorship that was closed, made when they ask for it.
create table certificates (
  tenant_id uuid not null,
  id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  -- Whom the badge is about: known from this badge alone, so that two badges are not joined by it.
  subject_id uuid not null,
  shows_hours boolean not null,
  issued_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('certificates');

-- The keys that sign an organisation's badges. None is ever deleted: a badge is checked years later.
create table badge_keys (
  tenant_id uuid not null references organisations,
  kid text not null,
  public_jwk jsonb not null,
  private_jwk_sealed bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, kid)
);
call protect_table('badge_keys', 'select, insert, update');

-- Those who let others see how many mentorships they have carried to their end.
create table shown_track_records (
  tenant_id uuid not null,
  person_id uuid not null,
  shown_since timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
call protect_table('shown_track_records');
