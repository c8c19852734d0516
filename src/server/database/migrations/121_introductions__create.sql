create table introductions (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  -- The outcome is told at this instant at the latest, and at `tells_at` as things stand.
  ends_at timestamptz not null,
  tells_at timestamptz not null,
  -- Counts what was proposed, so that nobody chooses from a proposal that was replaced.
  proposal integer not null default 0,
  proposed_by uuid,
  -- Up to three instants, ISO 8601.
  proposed_times text[] not null default '{}',
  minutes integer,
  meeting_mode text check (meeting_mode in ('virtual', 'in_person')),
  place text,
  conversation_at timestamptz,
  -- When those who had not answered were asked after the conversation, and reminded.
  asked_at timestamptz,
  reminded_at timestamptz,
  primary key (tenant_id, mentorship_id),
  foreign key (tenant_id, mentorship_id) references mentorships (tenant_id, id),
  foreign key (tenant_id, mentorship_id, proposed_by)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
create index introductions_by_tells_at on introductions (tenant_id, tells_at);
call protect_table('introductions');

-- Private answers, erased when the outcome is told: a "no" outlives nothing.
create table introduction_answers (
  tenant_id uuid not null,
  mentorship_id uuid not null,
  person_id uuid not null,
  goes_on boolean not null,
  answered_at timestamptz not null,
  primary key (tenant_id, mentorship_id, person_id),
  foreign key (tenant_id, mentorship_id, person_id)
    references mentorship_members (tenant_id, mentorship_id, person_id)
);
call protect_table('introduction_answers');

-- Introductions under way go on under the new rules; row-level security binds the owner too.
alter table mentorships no force row level security;
alter table mentorship_members no force row level security;
alter table introductions no force row level security;
alter table introduction_answers no force row level security;
insert into introductions (tenant_id, mentorship_id, ends_at, tells_at)
  select tenant_id, id, now() + interval '28 days', now() + interval '28 days'
  from mentorships where state = 'introduction';
insert into introduction_answers (tenant_id, mentorship_id, person_id, goes_on, answered_at)
  select member.tenant_id, member.mentorship_id, member.person_id, true, member.confirmed_at
  from mentorship_members member
  join mentorships on mentorships.tenant_id = member.tenant_id
    and mentorships.id = member.mentorship_id
  where mentorships.state = 'introduction' and member.confirmed_at is not null;
alter table mentorships force row level security;
alter table mentorship_members force row level security;
alter table introductions force row level security;
alter table introduction_answers force row level security;

alter table mentorship_members drop column confirmed_at;
