-- What the filters of the statement resource look for: an agent, verb, activity or registration that a
-- statement names, also through a statement that it refers to. Equality of a digest stays an index
-- condition under row-level security and does not depend on the length of an IRI.
create table statement_mentions (
  tenant_id uuid not null,
  -- UUID derived from the kind of mention and its value.
  mention uuid not null,
  statement_id uuid not null,
  primary key (tenant_id, mention, statement_id),
  foreign key (tenant_id, statement_id) references statements (tenant_id, id)
);
create index statement_mentions_by_statement on statement_mentions (tenant_id, statement_id);
call protect_table('statement_mentions');
