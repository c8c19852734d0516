create table audit_log (
  tenant_id uuid not null references organisations (tenant_id),
  sequence bigint not null,
  occurred_at timestamptz not null,
  -- The person who did it; null for the product itself.
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (tenant_id, sequence)
);
create index audit_log_by_subject on audit_log (tenant_id, subject_kind, subject_id);
-- Append-only: the application may add and read, nothing more.
call protect_table('audit_log', 'select, insert');

create function refuse_audit_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit log is append-only' using errcode = '42501'; end $$;
create trigger audit_log_is_append_only before update or delete on audit_log
  for each row execute function refuse_audit_change();

-- The end of each organisation's chain; locked while a row is added.
create table audit_heads (
  tenant_id uuid primary key references organisations (tenant_id),
  sequence bigint not null,
  hash bytea not null
);
call protect_table('audit_heads', 'select, insert, update');
