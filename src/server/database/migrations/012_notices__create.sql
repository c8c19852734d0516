create table notices (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  -- Names and dates for the text; never words that a pair wrote.
  "values" jsonb not null,
  link text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  mail_sent_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index notices_by_person on notices (tenant_id, person_id, created_at);
call protect_table('notices');
